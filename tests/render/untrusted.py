"""Sixty texts of people who mean no good, and a workspace that holds them wherever text may stand.

A payload that runs in a page says so by `RUN`, which stands in it where `§` does here.
"""

import json

# without quotes and signs of equality, so that it stands in an attribute without quotes
RUN = "document.documentElement.toggleAttribute(isNaN.name,true)"
_MARKUP = (
    "<script>§</script>",
    "</script><script>§</script>",
    "</title><script>§</script>",
    "</style><script>§</script>",
    "--><script>§</script>",
    "]]><script>§</script>",
    "<img src=x onerror=§>",
    '"><img src=x onerror=§>',
    "'><img src=x onerror=§>",
    '" onmouseover="§" x="',
    "' onfocus='§' autofocus='",
    "` onload=`§`",
    "<svg onload=§>",
    "<svg><script>§</script></svg>",
    "</text><script>§</script><text>",
    "</svg><script>§</script>",
    "<svg><animate onbegin=§ attributeName=x dur=1s>",
    "<body onload=§>",
    "<iframe srcdoc='<script>parent.§</script>'>",
    "<iframe src=javascript:parent.§>",
    "<object data=javascript:§>",
    "<embed src=javascript:§>",
    "<details open ontoggle=§>",
    "<input autofocus onfocus=§>",
    "<video><source onerror=§></video>",
    "<audio src=x onerror=§>",
    "<marquee onstart=§>",
    "<style>@import 'javascript:§';*{display:none}</style>",
    "<link rel=stylesheet href=javascript:§>",
    "<meta http-equiv=refresh content='0;url=javascript:§'>",
    "<base href=javascript:§//>",
    "<form action=javascript:§><button autofocus>",
    "<math><mtext><script>§</script></mtext></math>",
    "<template><script>§</script></template><script>§</script>",
    "<noscript><p title='</noscript><img src=x onerror=§>'>",
    "<a href='javascript:§'>x</a>",
    "<a href='data:text/html,<script>§</script>'>x</a>",
    "<scr<script>ipt>§</scr</script>ipt>",
    "<SCRIPT\t>§</SCRIPT >",
    "<img/src=x/onerror=§>",
    "&lt;script&gt;§&lt;/script&gt;",
    "&#60;script&#62;§&#60;/script&#62;",
    "\\u003cscript\\u003eR\\u003c/script\\u003e",
    "%3Cscript%3ER%3C/script%3E",
    "[x](javascript:§)",
    "[x]: javascript:§\n\n[x]",
    "![x](https://evil.example/p.png)",
    "<https://evil.example/x>",
    "```\n</code></pre><script>§</script>",
    "| a | <script>§</script> |\n|---|---|",
    "{{constructor.constructor('§')()}}",
    "{% raw %}<script>§</script>{% endraw %}",
    "${§}",
    '=HYPERLINK("javascript:§","x")',
    "+cmd|' /C calc'!A0",
    "-2+3+cmd|' /C calc'!A0",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\uff1dcmd|' /C calc'!A0",
    "::error file=x::owned\n::set-output name=x::y",
    "\x1b]52;c;aGk=\x07\x1b[31m\u202e\u200b",
)
PAYLOADS = tuple(text.replace("§", RUN) for text in _MARKUP)
_EACH = 10


def yaml(text: str) -> str:
    """A text as YAML spells it in double quotes."""
    return json.dumps(text)


def files(start: str, end: str) -> dict[str, str]:
    """The texts of a workspace whose cycle has these days; each payload in many a place."""
    session = "cycles/2026-Q4/checkins/growth/2026-11-23-090000-kari.yaml"
    readings = "".join(
        f"  k{n}: {{value: {n + 1}, confidence: 3, note: {yaml(each)}}}\n"
        for n, each in enumerate(PAYLOADS)
    )
    return {
        "okr.yaml": f"organisation: {yaml(PAYLOADS[0])}\npeople:\n"
        + "".join(f"  p{n}: {{name: {yaml(each)}}}\n" for n, each in enumerate(PAYLOADS)),
        "kpis.yaml": "kpis:\n"
        + "".join(
            f"  - {{id: kpi{n}, title: {yaml(each)}, unit: {yaml(each[:20])}}}\n"
            for n, each in enumerate(PAYLOADS)
        ),
        "cycles/2026-Q4/cycle.yaml": f"label: {yaml(PAYLOADS[6])}\nstart: {start}\nend: {end}\n",
        "cycles/2026-Q4/plans/growth.yaml": f"name: {yaml(PAYLOADS[7])}\nobjectives:\n"
        + "".join(_objective(n) for n in range(0, len(PAYLOADS), _EACH)),
        session: f"date: 2026-11-23\nauthor: p3\nnote: {yaml(PAYLOADS[2])}\nreadings:\n{readings}",
    }


def _objective(first: int) -> str:
    head = (
        f"  - id: o{first}\n    title: {yaml(PAYLOADS[first])}\n    why: {yaml(PAYLOADS[first + 1])}\n"
        f"    owner: p{first}\n    key_results:\n"
    )
    return head + "".join(
        f"      - id: k{n}\n        title: {yaml(PAYLOADS[n])}\n        baseline: 0\n"
        f"        target: 100\n        unit: {yaml(PAYLOADS[n][:20])}\n        owner: p{n}\n"
        f"        leading: kpi{n}\n"
        for n in range(first, min(first + _EACH, len(PAYLOADS)))
    )
