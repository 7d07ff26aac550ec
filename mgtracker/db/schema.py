"""What marks a file as this program's, and which shape of it this program knows."""

APPLICATION_ID = 0x6D677472
"""Four letters at a fixed place of the file's head: mgtr."""

VERSION = 5
"""The number of migrations; a file with a greater one was written by a newer program."""

GUARDS = (
    "journal_never_changed",
    "journal_never_deleted",
    "journal_never_replaced",
    "journal_follows_head",
    "head_moves",
    "head_is_newest",
    "head_never_deleted",
    "head_never_replaced",
    "ward_kind_never_changed",
    "ward_never_deleted",
    "ward_never_replaced",
    "journal_is_signed",
    "audit_never_changed",
    "audit_never_deleted",
    "audit_follows_head",
    "audit_head_moves",
    "audit_head_is_newest",
    "audit_head_never_deleted",
    "audit_head_never_replaced",
    "people_keep_initials_apart",
    "people_keep_an_administrator",
)
"""The triggers without which the journal, or what a file is, could be altered unseen."""

READ_VIEWS = ("people", "struck")
"""The views that the program reads itself; the others are for other tools."""

GUARDED_SHA256 = "9f72cdb0eb0e12d91e558d19a981e7db1e756d85737ecfe08473b0344d8f92e8"
"""Of what all triggers and those views say (`opening.guarded`): a trigger more can swallow a dose."""
