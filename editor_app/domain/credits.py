"""Credits 署名: who made an article, in which role, under which printed label."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Role:
    """A kind of work that is credited: a stable key and its names in both interface languages."""

    key: str
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Credit:
    """One entry of the credit block.

    ``role`` is a key of `ROLES` or a free word; ``label`` is what is printed before the names (empty: the role's
    own name); ``in_text`` says that the body already tells it, so that it is not printed twice.
    """

    role: str
    label: str = ""
    names: tuple[str, ...] = ()
    unit: str = ""
    in_text: bool = False


ROLES: dict[str, Role] = {
    role.key: role
    for role in (
        Role("author", "作者", "Author"),
        Role("reporter", "记者", "Reporter"),
        Role("correspondent", "通讯员", "Correspondent"),
        Role("intern", "实习生", "Intern"),
        Role("photographer", "摄影", "Photographs"),
        Role("illustrator", "绘图", "Illustration"),
        Role("designer", "设计", "Design"),
        Role("video", "视频", "Video"),
        Role("editing", "剪辑", "Video editing"),
        Role("voice", "配音", "Voice"),
        Role("on_camera", "出镜", "On camera"),
        Role("translator", "翻译", "Translation"),
        Role("contributor", "供稿", "Contributor"),
        Role("planner", "策划", "Planning"),
        Role("coordinator", "统筹", "Coordination"),
        Role("editor", "编辑", "Editor"),
        Role("responsible_editor", "责任编辑", "Responsible editor"),
        Role("proofreader", "校对", "Proofreading"),
        Role("copy_checker", "核稿", "Copy check"),
        Role("first_reviewer", "一审", "First review"),
        Role("second_reviewer", "二审", "Second review"),
        Role("final_reviewer", "三审", "Final review"),
        Role("reviewer", "审核", "Review"),
        Role("duty_editor", "值班编辑", "Duty editor"),
        Role("dispatcher", "编发", "Dispatch"),
        Role("producer", "监制", "Producer"),
        Role("chief_producer", "总监制", "Chief producer"),
        Role("publisher", "发布", "Publisher"),
    )
}


def printed_label(credit: Credit, language: str) -> str:
    """What stands before the names: the printed label, else the role's name in ``language`` (BCP 47)."""
    if credit.label or credit.role not in ROLES:
        return credit.label or credit.role
    role = ROLES[credit.role]
    return role.zh if language.startswith("zh") else role.en
