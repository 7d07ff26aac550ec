"""Which alarms fire, once each; which is in front; and what came while the program was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from mgtracker.clinical.clock import HOUR
from mgtracker.ui.alarms.desk import AlarmDesk
from mgtracker.ui.bridge import Bridge

if TYPE_CHECKING:
    from tests.ui.alarms.conftest import Ward


@pytest.mark.hazard("H-19")
def test_each_stage_fires_once(ward: Ward) -> None:
    desk = AlarmDesk(ward.bridge)
    fired: list = []
    desk.fired.connect(fired.append)
    for _ in range(24):
        ward.move(5)
    flat = [one for once in fired for one in once if one.alarm.key.startswith("due/dose")]
    assert [one.alarm.stage for one in flat] == ["notice", "due", "overdue"]
    names = [(one.patient_id, one.alarm.id) for once in fired for one in once]
    assert len(names) == len(set(names))


def test_one_that_interrupts_comes_to_the_front_and_the_chosen_one_stays_there(ward: Ward) -> None:
    desk = AlarmDesk(ward.bridge)
    ward.move(121)
    assert len(desk.active) > 1
    desk.step()
    chosen = desk.current()
    ward.move(1)
    assert (desk.current().patient_id, desk.current().alarm.id) == (
        chosen.patient_id,
        chosen.alarm.id,
    )
    ward.write("ben", "fact", creatinine_clearance="15 mL/min")
    ward.write("ben", "dose", drug="magnesium sulfate", amount="1 g", route="IM")
    ward.move(1)
    assert (desk.current().patient_id, desk.current().alarm.level.word) == ("ben", "STOP")
    for _ in desk.active:
        desk.step()
    assert desk.current().patient_id == "ben"


def test_nothing_waits(ward: Ward) -> None:
    desk = AlarmDesk(ward.bridge)
    assert desk.current() is None
    desk.step()
    ward.move(121)
    waiting = [one.alarm.id for one in desk.active]
    assert desk.current().alarm.id == waiting[0]
    ward.bridge.acknowledge("ada", waiting)
    assert desk.current() is None
    assert [one.alarm.id for one in desk.answered] == waiting


def test_what_became_due_while_closed_stands_first_and_a_stop_before_it(ward: Ward) -> None:
    ward.write("ada", "rate", drug="magnesium sulfate", line="p", rate="2 g/h")
    ward.move(10)
    seen = ward.clock.time
    ward.move(55)
    again = Bridge(ward.session)
    desk = AlarmDesk(again, seen)
    missed = desk.fired_while_closed()
    assert [one.alarm.stage for one in missed if one.alarm.key.startswith("due/dose")] == ["due"]
    kinds = [
        "stop" if one.alarm.interrupts else "missed" if one in missed else "rest"
        for one in desk.active
    ]
    assert kinds == sorted(kinds, key=["stop", "missed", "rest"].index)
    assert kinds[0] == "stop"
    again.acknowledge("ada", [one.alarm.id for one in missed])
    assert desk.fired_while_closed() == ()
    assert AlarmDesk(Bridge(ward.session)).fired_while_closed() == ()
    assert AlarmDesk(Bridge(ward.session), ward.clock.time.plus(HOUR)).fired_while_closed() == ()
