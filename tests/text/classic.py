"""A whole plan as people type it, and as it stands when what is certain was written."""

ENGLISH = """\
objectives:
  - id: mrr
    title: Earn more every month, in order to stay ahead  # of everybody
    key_results:
      - id: subscriptions
        title: Paid subscriptions from 3500 to 6000
        leading: Website visitors >1250 through search  # a week
        lagging: New subscriptions that were paid
      - id: retention
        title: Customers who stay, 68% to 75%
        baseline: 68%
        target: 75%
        leading: Raise the satisfaction score by >10%
        lagging: Bring the churn rate <6%

      - id: regions
        title: Open in two new regions
        leading: At least 5 possible regions found
        lagging:
          - Customers from the two regions
  - id: experience
    title: Be easy to use, so that people return
    key_results:
      - {id: session, title: Length of a session from 4 minutes to 5 minutes, leading: Rating of 8 out of 10 in user tests, lagging: [Length of a session]}
      - id: rating
        title: "Stars in the store: from 4 to 4.5 stars"
        leading: "Surveys that are completed: up by >25%"
        lagging: Rating against the month before
      - id: response
        lagging: Time until a customer is answered
        leading: Time until a case is closed, down by >25% or more
        title: Time until support answers to less than 24 hours
        target: <24
"""
ENGLISH_MENDED = """\
objectives:
  - id: mrr
    title: Earn more every month, in order to stay ahead  # of everybody
    key_results:
      - id: subscriptions
        title: Paid subscriptions from 3500 to 6000
        baseline: 3500
        target: 6000
        leading:
          - id: website-visitors
            title: Website visitors >1250 through search
            above: 1250  # a week
        lagging:
          - id: new-subscriptions-were-paid
            title: New subscriptions that were paid
      - id: retention
        title: Customers who stay, 68% to 75%
        unit: "%"
        baseline: 68
        target: 75
        leading:
          - id: satisfaction-score
            title: Raise the satisfaction score by >10%
            target: +10%
        lagging:
          - id: churn-rate
            title: Bring the churn rate <6%
            below: 6
            unit: "%"

      - id: regions
        title: Open in two new regions
        leading:
          - id: possible-regions-found
            title: At least 5 possible regions found
            at_least: 5
        lagging:
          - id: customers-two-regions
            title: Customers from the two regions
  - id: experience
    title: Be easy to use, so that people return
    key_results:
      - {id: session, title: Length of a session from 4 minutes to 5 minutes, baseline: 4, target: 5, unit: minutes, leading: {id: rating-2, title: "Rating of 8 out of 10 in user tests", at_least: 8, unit: "of 10"}, lagging: [{id: length-session, title: "Length of a session"}]}
      - id: rating
        title: "Stars in the store: from 4 to 4.5 stars"
        baseline: 4
        target: 4.5
        unit: stars
        leading:
          - id: surveys-completed
            title: "Surveys that are completed: up by >25%"
            target: +25%
        lagging:
          - id: rating-month
            title: Rating against the month before
      - id: response
        lagging:
          - id: time-until-customer-answered
            title: Time until a customer is answered
        leading:
          - id: time-until-case-closed
            title: Time until a case is closed, down by >25% or more
            target: -25%
        title: Time until support answers to less than 24 hours
        unit: hours
        below: 24
"""
BOKMAL = """\
objectives:
  - id: inntekt
    title: Tjene mer hver måned, for å ligge foran
    key_results:
      - id: abonnement
        title: Betalte abonnement fra 3500 til 6000
        leading: Besøk på nettstedet >1250 per dag
        lagging: Nye betalte abonnement
      - id: frafall
        title: Kunder som blir, 68 % til 75 %
        baseline: 68 %
        target: 75 %
        leading: Øke kundetilfredsheten med >10 %
        lagging: Redusere frafallet <6 %
      - id: regioner
        title: Åpne i to nye regioner
        leading: Minst 5 mulige regioner funnet
        lagging: Kunder fra de to regionene
  - id: opplevelse
    title: Være lett å bruke, slik at folk kommer tilbake
    key_results:
      - id: okt
        title: Lengde på en økt fra 4 minutter til 5 minutter
        leading: 8 av 10 i brukertester
        lagging: Lengde på en økt fra statistikken
      - id: stjerner
        title: Vurdering i butikken fra 4 til 4,5 stjerner
        leading: Andel utfylte spørreskjemaer opp med >25 %
        lagging: Vurdering mot måneden før
      - id: svartid
        title: Svartid til mindre enn 24 timer
        target: <24
        leading: Tid til en sak er løst, ned med >25 % eller mer
        lagging: Tid til kunden får svar
"""
BOKMAL_MENDED = """\
objectives:
  - id: inntekt
    title: Tjene mer hver måned, for å ligge foran
    key_results:
      - id: abonnement
        title: Betalte abonnement fra 3500 til 6000
        baseline: 3500
        target: 6000
        leading:
          - id: besok-nettstedet
            title: Besøk på nettstedet >1250 per dag
            above: 1250
        lagging:
          - id: nye-betalte-abonnement
            title: Nye betalte abonnement
      - id: frafall
        title: Kunder som blir, 68 % til 75 %
        unit: "%"
        baseline: 68
        target: 75
        leading:
          - id: kundetilfredsheten
            title: Øke kundetilfredsheten med >10 %
            target: +10%
        lagging:
          - id: frafallet
            title: Redusere frafallet <6 %
            below: 6
            unit: "%"
      - id: regioner
        title: Åpne i to nye regioner
        leading:
          - id: mulige-regioner-funnet
            title: Minst 5 mulige regioner funnet
            at_least: 5
        lagging:
          - id: kunder-regionene
            title: Kunder fra de to regionene
  - id: opplevelse
    title: Være lett å bruke, slik at folk kommer tilbake
    key_results:
      - id: okt
        title: Lengde på en økt fra 4 minutter til 5 minutter
        baseline: 4
        target: 5
        unit: minutter
        leading:
          - id: brukertester
            title: 8 av 10 i brukertester
            at_least: 8
            unit: av 10
        lagging:
          - id: lengde-okt
            title: Lengde på en økt fra statistikken
      - id: stjerner
        title: Vurdering i butikken fra 4 til 4,5 stjerner
        baseline: 4
        target: 4.5
        unit: stjerner
        leading:
          - id: andel-utfylte-sporreskjemaer
            title: Andel utfylte spørreskjemaer opp med >25 %
            target: +25%
        lagging:
          - id: vurdering-maneden
            title: Vurdering mot måneden før
      - id: svartid
        title: Svartid til mindre enn 24 timer
        unit: timer
        below: 24
        leading:
          - id: tid-sak-lost
            title: Tid til en sak er løst, ned med >25 % eller mer
            target: -25%
        lagging:
          - id: tid-kunden-far-svar
            title: Tid til kunden får svar
"""
