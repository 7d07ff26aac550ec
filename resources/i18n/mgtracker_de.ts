<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Sample ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ward cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write year, month, day, like 1992-03-03</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a date; {like}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is in the future; {like}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than {years} years ago; {like}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>penicillin, latex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Record number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Born</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;llergies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;To what</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with commas between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Be&amp;d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The family name is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The record number is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} already has the record number {mrn}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say whether there are any, or that nobody has asked yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write what the patient is allergic to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next alarm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm sounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another patient first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prescriber asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waiting for a result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>access or pump</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It speaks up again then, and before if it grows more urgent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put this alarm off?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alarm waits, and none was answered that still stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>what is soon or now due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WARN, and what is overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN: cannot be checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>STOP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The computer&apos;s own sound, once for every alarm that is new:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm {place} of {count}. Show the next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alarm: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed {bed}, {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put off to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen; comes back {time} unless it is done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>While closed, since {time}: {count} became due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end of shift, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cap used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>red mark: stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calcium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in 23 h 59 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late since {late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>opens {opens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open, late from {late}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed {bed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given, the selected dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count}, from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open what is chosen in the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due, mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by who needs someone first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whose patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} patients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shown} of {patients}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patient found. Esc shows all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patient is marked as yours. M on a row marks one; All shows everyone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the selected patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine, or no longer mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in range</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bed {bed}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no {analyte}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion {rate} {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>age missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CrCl missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CrCl {value}, too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CrCl {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {grams} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no parenteral dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, cap not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, over {grams} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, crosses {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, over {grams} g {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window}, peak {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no planned end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This order is stopped: there is nothing to change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not recorded yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is struck out: record it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line is not corrected: strike it out (Del), and record it anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A report without names is in {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The report could not be kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you did last may not be recorded. Look in the journal before you do it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this window any more: close it, and open mgtracker again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is in this ward yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only on the board. Esc goes back to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only in the form, with the verdict in sight: Ctrl Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not while the table is shown: B shows the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is struck out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a line of the journal first: J, then the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select an order first: O, then the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The selected order does not allow it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a dose that is due first: U, then the arrows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next 2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This shift, to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} things due {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knee jerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>breathing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium at the bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing recorded since {time}: still on the ward?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose}, {count} doses not charted: {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} overdue since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>asked since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first due {time}, {away}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due {time}, {away}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electrocardiogram: QTc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creatinine clearance: measure again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose}, {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>start {infusion}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion planned end, {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bag empty on {line}: change it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion on {line} stands still: resume it, or stop it and its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patients in this ward yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>patient refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no access</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>haemolysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from the infusion arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn during an infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>soon after a dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{done}, written {written}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written}, with {witness}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck {time}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Struck {time} by {name}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion {rate} to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an infusion of {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn during {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn {time} after {given}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no magnesium level yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnesium {level} mmol/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose} over {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>written as {text}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>emergency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion {rate} {drug}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new bag, infusion {rate} {drug}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion resumed, {rate} {drug}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>knee jerk {reflex}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} breaths/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>urine {volume} in 4 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no calcium at hand</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTc {interval}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing looked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creatinine clearance {clearance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>volume {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>symptoms {severity}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no symptoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not pregnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>heart block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no heart block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low PTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no low PTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left the ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>medicines: {medicines}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, record number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dose not given: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order stopped: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reviewed: {outcome}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw asked for at {time}: {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm put off to {time}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm seen ({what})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alarm ({what}) put off to {time}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>struck out: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>gone on because: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>set {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checked {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why: {finding}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing stands against the course.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Safe: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step {number}: {button}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide the first steps for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a cap coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For OKAFOR, type 5 g: the verdict says when the sum would cross the cap.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. STOP was said before anything was given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For PATEL, type 5 g, choose IM and a side, then Ctrl Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. The dose is in the journal with its verdict.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through the list of the whole ward; Enter opens the form for a line.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done. U brings the list up at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is the whole of it: caps are seen before they are crossed, doses are kept, and what is due is listed. Start my ward when you are ready, F3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diminished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A QTc is greater than zero; write it like 450 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a whole number; write it like {example}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Checked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee jerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calcium salt at the bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Breaths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Urine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the last 4 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;QTc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Knee jerk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Antidote</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium salt at the bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say what was found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bedside check yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} breaths a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last {time}, {age}: {found}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Injection sites, seen from behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatin&amp;ine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>years</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs creatinine, age, weight and sex. Not valid while creatinine changes fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not valid while creatinine changes fast.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use {clearance}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>subcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong route or side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>misread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>slip of the pen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say why it is corrected: choose, or write it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>why it is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrects: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{written}. It stays in the journal, struck through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not gi&amp;ve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Given at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These mg are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Emergency: seizure, arrhythmia or tetany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;These mg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the amount with its unit, like 5 g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which mg: of the salt, or elemental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and the unit: g, mg, mmol, mEq or mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for the order it was filled in from: another drug or route.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in other units: {amounts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mg elemental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>depleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mild</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>severe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>life-threatening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not asked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A weight is greater than zero; write it like 62 kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pre&amp;gnant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Heart block</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Low PTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;True since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work it &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work out the clearance from creatinine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start fro&amp;m it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from the list of medicines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Symptoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Med&amp;icines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say at least one thing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now: {listed}. What you type replaces the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prescriber informed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>benefit outweighs the risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second person</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>needed to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if you want</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{given}, by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lea&amp;ve as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change what was wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which of the two times is meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give a dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start, change or stop an infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter labs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a bedside check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IV push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subcut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the unit: {value} is over {times} times the upper limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the unit: {value} is under a tenth of the lower limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Magnesium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Calcium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ionised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Albumin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>P&amp;TH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;reatinine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Potassium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phosphat&amp;e</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Osteocalcin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drawn at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Haemol&amp;ysed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn d&amp;uring an infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn &amp;from the infusion arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least one result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unit of {measure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Salt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Elemental</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>6; empty: no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>12 h; empty: no end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;very</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times a &amp;week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dos&amp;es</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>La&amp;sts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the rate, like 1 g/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how often, like 4 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say how many times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow 18:00, for 3 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose, or name a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;iming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These &amp;mg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the prescriber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescri&amp;ber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate of 0 is no order; write it like 1 g/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This time comes twice that night. Write how long instead, like for 6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>protocol: {figure}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose, or type the label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes {order}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not &amp;for this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear the form: it is not for this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} infusion for {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose} over {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {dose} {timing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order: {dose} {timing}, from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order}: {given} given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{order}: {given} given, {left} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose {number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose}, due {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early: {span} before it is due; it opens {opens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Very late: {span} after it was due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late: {span} after it was due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give and record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record or clear what is typed here first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every so many hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a whole number from 1; write it like 6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Early by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Planned doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would fit the cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This record is open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the reason to go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record with reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ionised calcium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} on {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>new bag, {rate} on {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>resumed, {rate} on {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause of {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop of {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected: {what}, {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded {what}, {times}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for {names} {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>order, {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bedside check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next side, not chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site: {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none in {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grams}, {volume} in {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>never used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {window}: {sides}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next: {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side not known: {taken}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, last {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mL not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at least {volume}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the list of steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open step {number}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free: any drug, any plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IM, every few hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Infusion, g/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oral, nightly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IV, some times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calcitriol, daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alfacalcidol, daily</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grams} g or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low PTH up to {mmol}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With low PTH steps of {mmol} mmol or less, no sooner than {span}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {volume}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{shortest} to {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} times a week</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} {unit} or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which of the two</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;hich</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this time comes twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record at the bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adopted: {adopted}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Because: {because}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no rule is crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearance not usable, so this cap may apply.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The infusion runs on with no planned end and carries it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The infusion runs on to {end} and carries it over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just before {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest {window} sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in any {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most that fits now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most that fits then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} fits from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in the next {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18:30, tomorrow 06:00 or 6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>14:05, yesterday 23:10 or 2026-05-13 23:10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} does not exist on {date}: the clocks go from {before} to {after}. Write {latest} or earlier, or {after} or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} is still to come today. If it was last night, write yesterday {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is still to come. Write when it happened; left empty, it is now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no end; write it as {examples}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not after the start. If it is tomorrow, write tomorrow before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>now, {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in {span}, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} ago, {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a time; write it as {examples}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a real time; write it as {examples}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sex, weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatinine clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>born {date} ({age})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, too old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no level to go by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no deficiency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level}, borderline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left the ward {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing stands against the course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>struck out: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike out the selected line of the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the selected line of the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shift</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Esc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key {keys}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In lists and forms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line above</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The line below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From what is due to the board; with Right back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the patient, or the form for what is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alarms: seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All alarms: later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The next field; with Shift the one before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back, or clear what is typed to find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point before, with its values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point after, as far as the plan goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The point&apos;s line in the journal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Closer; with - further</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another unit, on a panel&apos;s name (Tab)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>INFO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WARN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnesium sulfate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnesium oxide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium gluconate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium chloride</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcium carbonate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calcitriol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>alfacalcidol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cholecalciferol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>albumin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creatinine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>potassium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phosphate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>osteocalcin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>creatinine clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>present</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>diminished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>absent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>moderate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>female</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>male</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>draw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bedside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>electrocardiogram</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>infusion end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>container</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>presence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wrong patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>was not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>course complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>adverse effect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kidney function fell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>prescriber stopped it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>discharged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to another ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to intensive care</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>died</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>will monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fri</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apr</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jun</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jul</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aug</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oct</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nov</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} {drug}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use this language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It changes at once. Units, numbers, times and names of medicines that are typed are read in the same way in every language.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave without recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is typed for {name} is not recorded. It is lost when you leave.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it and open it again. What was recorded before is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not trust this window: error at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be recorded in this file from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Timing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs, no planned end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped {time}: {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more of it is due. An infusion that runs has to be stopped by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop this order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New bag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>18:30, or for 6 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the line, or name a new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what is done: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type when it is planned to end, or choose Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the rate, like 1 g/h or 25 mL/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the bag with its volume, like 20 g in 500 mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not for the order it was filled in from: another drug.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drug} runs on this line; change it where it was started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A rate of 0 is a stop: choose Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and the unit: g/h, mg/min or mL/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders. Ctrl O writes one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{action}, the selected order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody and nothing has these words. Esc closes the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patients and actions found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each dose is judged again when it is given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every {count} hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}st</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no gram cap counts this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this infusion fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this dose fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {count} doses of the next days fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all {count} doses fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dose {number} {crosses}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The other open order is counted too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} other open orders are counted too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} goes above {limit} {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {ordinal} dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} lands exactly on {limit}: no room for more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} lands exactly on {limit}: no room to start early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} lands exactly on {limit}: no room to give early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window} sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{doses} between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sum} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>dose {number}, {time}, {head} {sum}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose}, early by: {slack}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; or </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing close to this plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if more should be said</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;In words</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason, or write one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Del strikes out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens the form, W: dose not given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due for this patient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal, due, orders and findings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Journal {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Findings {count}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody in it is real: practice freely.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to my ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start my ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nobody} Begun anew at each start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{nobody} What is recorded stays in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample ward, nobody real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{dose} comes first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a time; write it as 07:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>write when shifts begin, as 07:30 19:30</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When shifts begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use these</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of what is due ends &quot;This shift&quot; where the next one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>by the ward&apos;s clock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A new, empty record in a file of its own on this computer. The sample ward stays apart from it, for practice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is recorded without a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say where the file goes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the laboratory reports.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stands beside every entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What your laboratory reports: the chart and the form for results begin with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{time} there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the ward&apos;s file goes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in the journal, struck through, and is no longer counted.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At {time}, {by}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike out this line?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a patient or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a patient by name, bed or record number, or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the board of {ward}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time now {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who records: {name}. Change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as at the last entry:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off track: still low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off track: not risen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off track</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no level tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected by {time}, no level tells</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected by {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>first effective dose {first}, answer possible from {possible}, expected by {expected}: {state}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}; ask: {questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn from the infusion arm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn during the infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn soon after a dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{span} after {dose}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn from {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no magnesium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{caps} cap</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} below {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>birth date not recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}, record {number}, {born}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{start} to {end}, as at {now}, times of {zone}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{units}, doses and sums in g of magnesium sulfate heptahydrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protocol {protocol}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SAMPLE WARD: nobody in it is real</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>magnesium sulfate trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This names a folder. Write a file name after it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that exists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a file of this name already. Write another name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}: {why}. Choose another folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium sulfate trend: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the printer takes nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>page {number} of {pages}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A picture of the chart as it stands, in the light look, under its caption.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart and all it shows as a table, A4 across.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results, doses, plan and the steps of the sum, comma-separated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same as the PDF, on paper.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF and print that</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Anyone who finds it reads whose it is: keep it as you keep the chart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What to make</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not printed: {error}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>target {low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Osteocalcin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>U reads it in {unit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doses: none recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doses: {count} recorded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>running {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last {mark}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No doses yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with this dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected course</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend: {words}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IM, push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oral, other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>R</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} over {span}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no stop planned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {amount} at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No patient is open. Choose one from the ward.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Further panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{analyte} panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {amount} planned at {time}, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{what} {amount} planned at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as far as it is known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown, from and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart begins before now. Write an earlier time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The chart always holds now, {now}. Write a later time, or nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>drawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} ({corrected} corrected)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value}, reported {reported}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} doubtful: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sum {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{analyte}: no results yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected, albumin {grams} g/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected calcium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>doubtful: {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>corrected {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>reported {reported}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>planned, late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected course of {analyte}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drug} in {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>forecast without anything more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>struck out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{said}, struck out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>if this cap applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warn above {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stop above {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling sum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cap applies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of {grams}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {amount}: {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rolling sum: no cap applies at this clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{drug} in {window} {total} of {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cap not certain without a usable creatinine clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with {amount} {total}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{crossing} without anything more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sum then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{window} sum then</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results, doses and plan, newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{zone}: {first} to {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From and to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was struck out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table or chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export or print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{count} struck out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>shown, crossed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium and calcium mmol/L, PTH pmol/L, creatinine umol/L.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium and calcium mg/dL, PTH pg/mL, creatinine mg/dL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium mEq/L, calcium mg/dL, PTH pg/mL, creatinine mg/dL.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who records?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is me</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Practice in the sample ward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the ward, or back again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look: high contrast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close mgtracker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This line cannot be struck out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is struck out already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Article</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ISMP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UK label</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}, line {line}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{source}: printed {figures}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Highest {window} sum {sum} {moment}; limit {limit} in any {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail}; clearance not usable, so this cap may apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {limit} in {window} since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>over {limit} already, {sum} with this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crosses {limit}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crosses {limit} {moment}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this from {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within {limit}: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at most {amount} now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No creatinine clearance: cannot check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without it neither the contraindication nor the right cap can be known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a creatinine clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatinine clearance too old: cannot check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{clearance} mL/min is from {time}; good for {expires} while magnesium is given by needle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a new creatinine clearance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatinine clearance {clearance} mL/min: no magnesium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below {limit} mL/min no magnesium by any route (value from {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the prescriber</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Creatinine clearance {clearance} mL/min is on the border</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A little lower and a tighter limit would hold (value from {time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would settle near {level} mmol/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} g/h at a clearance of {clearance} mL/min; reflexes fade from about {limit} mmol/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fits} g/h would settle at {limit} mmol/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push above {limit} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grams} g in one IV push</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} g or less, or as an infusion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Push faster than {shortest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {shortest} or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Emergency push: needs a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For seizure, arrhythmia or tetany</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At once counts as within a minute: {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {minutes} min or longer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grams_per_hour} g/h or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Faster than {limit} mg/min into a vein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Into a vein {limit} % or less; name the product to check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilute to {limit} % or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dilute to {limit} % or less: {ml} mL or more for this dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} % is too strong for a vein</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit {limit} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above {most} g/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{most} g/h or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below {least} g/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} g/h, outside the intermittent regimen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} g/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside {least} to {most} mmol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} mmol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside {shortest} to {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {shortest} to {longest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside {least} to {most} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{least} to {most} g</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not {usual} IM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too soon after {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Due {due}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {opens}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Side not stated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No side recorded yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next is {side}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{side} side again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sides alternate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ml} mL in one site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over {limit} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{sites} sites of {each} mL would fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlicensed route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subcut magnesium sulfate is not licensed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above {limit} g for {weight} kg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{grams} g in {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} g or less in {window}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No weight: cannot check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The limit goes by body weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record a weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above {limit} mmol in a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmol} mmol with this dose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{fits} mmol fits now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start above {limit} mmol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmol} mmol, with low PTH</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} mmol or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step too large</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{mmol} mmol in a day after {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step too soon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {opens}, or {before} mmol</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Above {limit} mcg in a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} mcg or less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below {limit} mcg in a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} mcg or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title}: cannot check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never recorded; good for {fresh}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check at the bedside and record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last checked {time}; good for {fresh}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Knee jerk {reflex}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the prescriber; check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Breathing {breaths} a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below {least}, found {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Urine {ml} mL in 4 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below {least} mL, found {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calcium at the bedside not confirmed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not confirmed in the last {fresh}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put a calcium salt at the bedside and record it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart block or myocardial damage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recorded {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Heart block: cannot check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody has said yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record it under Facts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume depleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First magnesium: correct salt and water first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L: no further dose until reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn {time}; {limit} mmol/L or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the prescriber; draw again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L is high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn {time}; upper limit {high} mmol/L</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuous for {lasted} in pregnancy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since {began}; warns from {warn_at}, stops after {stop_after}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pregnancy: cannot check</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continuous for {lasted}, and nobody has said yes or no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stands at {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One stands at {time} by {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same dose entered twice?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check before recording</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rate equals the bag&apos;s volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} with a bag of {ml} mL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check which number was meant</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is {ratio} times the order of {ordered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} is 1/{ratio} of the order of {ordered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misread number?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The order says {ordered}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Misread unit?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{typed} typed, {ordered} ordered: the same number, another unit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No magnesium level, and none given in {within}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check magnesium. For rescue give calcium without delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L ({time}) and none given in {within}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give magnesium first. For rescue give calcium without delay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Corrected calcium {level} mmol/L is high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calcium {level} mmol/L is high</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L: {severity}, borderline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawn {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L: prescriber to decide the route</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The source names no route for this level with these symptoms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTH inappropriately low or normal for this calcium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTH {pth} pmol/L with calcium {calcium} mmol/L ({time})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Calcium off track: {since}, still low</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PTH off track: {since}, not risen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} corrected for albumin,</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no magnesium level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{level} with {magnesium}, drawn {time}; answer to magnesium expected by {expected}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{detail}. Next questions: {questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QTc {ms} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{limit} ms or more, {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which time zone the ward is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is no time zone. Write it like Europe/London.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs at {rate}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{rate} to {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused since {since}, planned to {until}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bag}: about {left} mL left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bag}, empty since {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{bag}, empty {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The new bag is empty {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>record number {number}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing more falls due then, and no alarm speaks up. The record stays, and is found by name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still on the ward?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left the ward?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Charted as running: {lines}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that still stand: {count}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
