"""What is due as a message."""

from collections.abc import Iterator

from okrcli.language import catalogue
from okrcli.messages import N_
from okrcli.views.document import Item, Piece, item
from okrcli.views.dues import due_words
from okrcli.views.dues.due_values import DueGoal, Dues
from okrcli.views.posts.post_values import Post, PostSection
from okrcli.views.published import addresses


def due_post(found: Dues, url: str, language: catalogue.Language) -> Post:
    """A section a person, and one of what comes next."""
    words = language.say(N_("check-ins due"))
    title = f"{found.organisation} · {words}" if found.organisation else words
    about = (language.dateline(found.on), *due_words.head(found, language))
    return Post(title, about, tuple(_sections(found, url, language)), url)


def _sections(found: Dues, url: str, language: catalogue.Language) -> Iterator[PostSection]:
    for person in found.people:
        goals = tuple(_goal(goal, language) for goal in person.goals)
        page = addresses.published(url, addresses.person_page(person.id)) if person.id else ""
        yield PostSection(due_words.name(person, language), goals, person.id, page)
    past = tuple(_past(found, language))
    if past:
        yield PostSection(language.say(N_("Past its day")), past)
    ahead = tuple(_ahead(found, language))
    if ahead:
        yield PostSection(language.say(N_("Next")), ahead)


def _goal(goal: DueGoal, language: catalogue.Language) -> Item:
    return item(
        Piece(f"{due_words.when(goal, language)} ", "strong"),
        Piece(goal.ref, "ref"),
        f" {goal.title}",
        Piece(f" {due_words.stands(goal, language)}", "quiet"),
    )


def _past(found: Dues, language: catalogue.Language) -> Iterator[Item]:
    for each in found.overdue:
        when = Piece(f"{due_words.overdue(each, found, language)} ", "strong")
        who = Piece(f" {each.owner}" if each.owner else "", "quiet")
        yield item(when, Piece(each.ref, "ref"), f" {each.title}", who)


def _ahead(found: Dues, language: catalogue.Language) -> Iterator[Item]:
    for day in found.days:
        people = ", ".join(due_words.people_ahead(day, language))
        yield item(Piece(f"{due_words.weekday(day.day, language)} ", "strong"), people)
    for each in found.dates:
        words = due_words.date_ahead(each, language)
        who = Piece(f" {each.owner}" if each.owner else "", "quiet")
        when = Piece(f"{due_words.weekday(each.day, language)} ", "strong")
        yield item(when, Piece(each.ref, "ref"), f" {words}" if each.ref else words, who)
