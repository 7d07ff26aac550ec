<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>Sample ward</source>
        <translation>Beispielstation</translation>
    </message>
    <message>
        <source>The ward cannot be opened</source>
        <translation>Die Station lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Divers</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>None known</source>
        <translation>Keine bekannt</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Not asked yet</source>
        <translation>Noch nicht gefragt</translation>
    </message>
    <message>
        <source>{text} is not a date; {like}</source>
        <translation>{text} ist kein Datum; {like}</translation>
    </message>
    <message>
        <source>This is in the future; {like}</source>
        <translation>Das liegt in der Zukunft; {like}</translation>
    </message>
    <message>
        <source>This is more than {years} years ago; {like}</source>
        <translation>Das ist mehr als {years} Jahre her; {like}</translation>
    </message>
    <message>
        <source>Add a patient</source>
        <translation>Patienten aufnehmen</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Patient aufnehmen</translation>
    </message>
    <message>
        <source>penicillin, latex</source>
        <translation>Penicillin, Latex</translation>
    </message>
    <message>
        <source>such as {example}</source>
        <translation>z. B. {example}</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Allergies</source>
        <translation>Allergien</translation>
    </message>
    <message>
        <source>&amp;Family name</source>
        <translation>&amp;Nachname</translation>
    </message>
    <message>
        <source>&amp;Record number</source>
        <translation>&amp;Patientennummer</translation>
    </message>
    <message>
        <source>&amp;Born</source>
        <translation>&amp;Geboren</translation>
    </message>
    <message>
        <source>year-month-day</source>
        <translation>Jahr-Monat-Tag</translation>
    </message>
    <message>
        <source>A&amp;llergies</source>
        <translation>&amp;Allergien</translation>
    </message>
    <message>
        <source>&amp;To what</source>
        <translation>&amp;Wogegen</translation>
    </message>
    <message>
        <source>with commas between</source>
        <translation>mit Komma dazwischen</translation>
    </message>
    <message>
        <source>&amp;Given name</source>
        <translation>&amp;Vorname</translation>
    </message>
    <message>
        <source>Without a bed.</source>
        <translation>Ohne Bett.</translation>
    </message>
    <message>
        <source>Cockcroft-Gault needs the birth date and female or male.</source>
        <translation>Cockcroft-Gault braucht das Geburtsdatum und weiblich oder männlich.</translation>
    </message>
    <message>
        <source>Se&amp;x</source>
        <translation>G&amp;eschlecht</translation>
    </message>
    <message>
        <source>write year, month, day, like 1970-12-31</source>
        <translation>Jahr, Monat, Tag schreiben, wie 1970-12-31</translation>
    </message>
    <message>
        <source>Be&amp;d</source>
        <translation>&amp;Bett</translation>
    </message>
    <message>
        <source>The family name is missing.</source>
        <translation>Der Nachname fehlt.</translation>
    </message>
    <message>
        <source>The record number is missing.</source>
        <translation>Die Patientennummer fehlt.</translation>
    </message>
    <message>
        <source>{name} already has the record number {mrn}.</source>
        <translation>{name} hat schon die Patientennummer {mrn}.</translation>
    </message>
    <message>
        <source>Say the sex, or that it is not known.</source>
        <translation>Geschlecht angeben, oder dass es nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Say whether there are any, or that nobody has asked yet.</source>
        <translation>Angeben, ob es welche gibt oder dass noch niemand gefragt hat.</translation>
    </message>
    <message>
        <source>Write what the patient is allergic to.</source>
        <translation>Angeben, wogegen die Person allergisch ist.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>All alarms</source>
        <translation>Alle Alarme</translation>
    </message>
    <message>
        <source>Next alarm</source>
        <translation>Nächster Alarm</translation>
    </message>
    <message>
        <source>Alarm sounds</source>
        <translation>Alarmtöne</translation>
    </message>
    <message>
        <source>another patient first</source>
        <translation>anderer Patient zuerst</translation>
    </message>
    <message>
        <source>patient away</source>
        <translation>Patient nicht auf Station</translation>
    </message>
    <message>
        <source>prescriber asked</source>
        <translation>verordnende Person gefragt</translation>
    </message>
    <message>
        <source>waiting for a result</source>
        <translation>warten auf ein Ergebnis</translation>
    </message>
    <message>
        <source>access or pump</source>
        <translation>Zugang oder Pumpe</translation>
    </message>
    <message>
        <source>It comes back then, or sooner if it grows more urgent.</source>
        <translation>Dann kommt er wieder, oder früher, falls er dringender wird.</translation>
    </message>
    <message>
        <source>Put this alarm off?</source>
        <translation>Diesen Alarm aufschieben?</translation>
    </message>
    <message>
        <source>Put it off</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Aufgeschoben</translation>
    </message>
    <message>
        <source>Put off for</source>
        <translation>Aufschieben um</translation>
    </message>
    <message>
        <source>No alarm waits, and none was answered that still stands.</source>
        <translation>Kein Alarm wartet, und kein beantworteter besteht noch.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>what is soon or now due</source>
        <translation>was bald oder jetzt fällig ist</translation>
    </message>
    <message>
        <source>WARN, and what is overdue</source>
        <translation>Warnung, und was überfällig ist</translation>
    </message>
    <message>
        <source>UNKNOWN: cannot be checked</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>STOP</source>
        <translation>STOPP</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The computer&apos;s own sound, once for every alarm that is new:</source>
        <translation>Der Ton des Computers, einmal für jeden neuen Alarm:</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} von {count}</translation>
    </message>
    <message>
        <source>Alarm {place} of {count}. Show the next</source>
        <translation>Alarm {place} von {count}. Den nächsten zeigen</translation>
    </message>
    <message>
        <source>Alarm: {words}</source>
        <translation>Alarm: {words}</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bald</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Bed {bed}, {name}</source>
        <translation>Bett {bed}, {name}</translation>
    </message>
    <message>
        <source>Alarm since {time}</source>
        <translation>Alarm seit {time}</translation>
    </message>
    <message>
        <source>Put off to {time}</source>
        <translation>Aufgeschoben bis {time}</translation>
    </message>
    <message>
        <source>Seen; comes back {time} unless it is done</source>
        <translation>Gesehen; kommt {time} wieder, wenn es nicht erledigt ist</translation>
    </message>
    <message>
        <source>While closed, since {time}: {count} became due</source>
        <translation>Während geschlossen, seit {time}: {count} wurden fällig</translation>
    </message>
    <message>
        <source>end of shift, {time}</source>
        <translation>Schichtende, {time}</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Cap used</source>
        <translation>Obergrenze</translation>
    </message>
    <message>
        <source>red mark: stop</source>
        <translation>rote Marke: Stopp</translation>
    </message>
    <message>
        <source>Magnesium</source>
        <translation>Magnesium</translation>
    </message>
    <message>
        <source>Calcium</source>
        <translation>Calcium</translation>
    </message>
    <message>
        <source>PTH</source>
        <translation>PTH</translation>
    </message>
    <message>
        <source>Infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>mine</source>
        <translation>meine</translation>
    </message>
    <message>
        <source>in 23 h 59 min</source>
        <translation>23 h 59 min zu spät</translation>
    </message>
    <message>
        <source>late since {late}</source>
        <translation>überfällig seit {late}</translation>
    </message>
    <message>
        <source>opens {opens}</source>
        <translation>möglich ab {opens}</translation>
    </message>
    <message>
        <source>open, late from {late}</source>
        <translation>möglich, überfällig ab {late}</translation>
    </message>
    <message>
        <source>Bed {bed}</source>
        <translation>Bett {bed}</translation>
    </message>
    <message>
        <source>No bed</source>
        <translation>Kein Bett</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>Nichts ist fällig.</translation>
    </message>
    <message>
        <source>Not given, the selected dose</source>
        <translation>Nicht gegeben, die gewählte Gabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>geschlossen</translation>
    </message>
    <message>
        <source>{count}, from {time}</source>
        <translation>{count}, ab {time}</translation>
    </message>
    <message>
        <source>Due on the ward</source>
        <translation>Fällig auf der Station</translation>
    </message>
    <message>
        <source>Open what is chosen in the list</source>
        <translation>Öffnen, was in der Liste gewählt ist</translation>
    </message>
    <message>
        <source>Due, mine</source>
        <translation>Fällig, meine</translation>
    </message>
    <message>
        <source>Sorted by who needs someone first</source>
        <translation>Dringendste zuerst</translation>
    </message>
    <message>
        <source>Whose patients</source>
        <translation>Wessen Patienten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mine {count}</source>
        <translation>Meine {count}</translation>
    </message>
    <message>
        <source>The ward {name} as it was on {when}: {entries} about {patients}. It was opened and checked just now, and is whole. What was recorded later is not in it.</source>
        <translation>Die Station {name}, Stand {when}: {entries} zu {patients}. Die Sicherung wurde gerade geöffnet und geprüft und ist unversehrt. Was später dokumentiert wurde, ist nicht darin.</translation>
    </message>
    <message>
        <source>1 patient</source>
        <translation>1 Patient</translation>
    </message>
    <message>
        <source>{count} patients</source>
        <translation>{count} Patienten</translation>
    </message>
    <message>
        <source>{shown} of {patients}</source>
        <translation>{shown} von {patients}</translation>
    </message>
    <message>
        <source>No patient found. Esc shows all.</source>
        <translation>Kein Patient gefunden. Esc zeigt alle.</translation>
    </message>
    <message>
        <source>No patient is marked as yours. M on a row marks one; All shows everyone.</source>
        <translation>Kein Patient ist als Ihrer markiert. M auf einer Zeile markiert einen; Alle zeigt jeden.</translation>
    </message>
    <message>
        <source>Ward board</source>
        <translation>Stationstafel</translation>
    </message>
    <message>
        <source>Open the selected patient</source>
        <translation>Den gewählten Patienten öffnen</translation>
    </message>
    <message>
        <source>Mine, or no longer mine</source>
        <translation>Zu meinen, oder nicht mehr</translation>
    </message>
    <message>
        <source>no bed</source>
        <translation>kein Bett</translation>
    </message>
    <message>
        <source>Bed</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>Beds</source>
        <translation>Betten</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>nichts fällig</translation>
    </message>
    <message>
        <source>no cap</source>
        <translation>keine Obergrenze</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>magnesium</source>
        <translation>Magnesium</translation>
    </message>
    <message>
        <source>calcium</source>
        <translation>Calcium</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>in range</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>fraglich</translation>
    </message>
    <message>
        <source>F</source>
        <translation>W</translation>
    </message>
    <message>
        <source>M</source>
        <translation>M</translation>
    </message>
    <message>
        <source>bed {bed}</source>
        <translation>Bett {bed}</translation>
    </message>
    <message>
        <source>no {analyte}</source>
        <translation>kein Wert für {analyte}</translation>
    </message>
    <message>
        <source>infusion {rate} {end}</source>
        <translation>Infusion {rate} {end}</translation>
    </message>
    <message>
        <source>age missing</source>
        <translation>Alter fehlt</translation>
    </message>
    <message>
        <source>CrCl missing</source>
        <translation>CrCl fehlt</translation>
    </message>
    <message>
        <source>CrCl {value}, too old</source>
        <translation>CrCl {value}, zu alt</translation>
    </message>
    <message>
        <source>CrCl {value}</source>
        <translation>CrCl {value}</translation>
    </message>
    <message>
        <source>of {grams} g</source>
        <translation>von {grams} g</translation>
    </message>
    <message>
        <source>no parenteral dose</source>
        <translation>keine parenterale Gabe</translation>
    </message>
    <message>
        <source>{window}, cap not certain</source>
        <translation>{window}, Obergrenze unsicher</translation>
    </message>
    <message>
        <source>{window}, over {grams} g</source>
        <translation>{window}, über {grams} g</translation>
    </message>
    <message>
        <source>{window}, crosses {time}</source>
        <translation>{window}, darüber ab {time}</translation>
    </message>
    <message>
        <source>{window}, over {grams} g {time}</source>
        <translation>{window}, über {grams} g ab {time}</translation>
    </message>
    <message>
        <source>{window}, peak {time}</source>
        <translation>{window}, Spitze {time}</translation>
    </message>
    <message>
        <source>no planned end</source>
        <translation>ohne geplantes Ende</translation>
    </message>
    <message>
        <source>to {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>This order is stopped: there is nothing to change.</source>
        <translation>Diese Anordnung ist abgesetzt: Es gibt nichts zu ändern.</translation>
    </message>
    <message>
        <source>It is not recorded yet.</source>
        <translation>Es ist noch nicht dokumentiert.</translation>
    </message>
    <message>
        <source>It is struck out: record it anew.</source>
        <translation>Es ist gestrichen: bitte neu dokumentieren.</translation>
    </message>
    <message>
        <source>This line is not corrected: strike it out (Del), and record it anew.</source>
        <translation>Diese Zeile lässt sich nicht korrigieren: streichen (Entf) und neu dokumentieren.</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Etwas ist schiefgegangen</translation>
    </message>
    <message>
        <source>A report without names is in {path}</source>
        <translation>Ein Bericht ohne Namen liegt in {path}</translation>
    </message>
    <message>
        <source>The report could not be kept</source>
        <translation>Der Bericht konnte nicht gespeichert werden</translation>
    </message>
    <message>
        <source>What you did last may not be recorded. Look in the journal before you do it again.</source>
        <translation>Was Sie zuletzt getan haben, ist vielleicht nicht dokumentiert. Sehen Sie im Verlauf nach, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>Do not trust this window any more: close it, and open mgtracker again.</source>
        <translation>Vertrauen Sie diesem Fenster nicht mehr: Schließen Sie es und öffnen Sie mgtracker neu.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Den Bericht kopieren</translation>
    </message>
    <message>
        <source>Choose a PIN of your own first.</source>
        <translation>Zuerst eine eigene PIN wählen.</translation>
    </message>
    <message>
        <source>Open a patient first.</source>
        <translation>Erst einen Patienten öffnen.</translation>
    </message>
    <message>
        <source>Nobody is in this ward yet.</source>
        <translation>Auf dieser Station ist noch niemand.</translation>
    </message>
    <message>
        <source>This file is open for reading only.</source>
        <translation>Diese Datei ist nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <source>Only on the board. Esc goes back to it.</source>
        <translation>Nur auf der Tafel. Esc führt dorthin zurück.</translation>
    </message>
    <message>
        <source>Only in the form, with the verdict in sight: Ctrl Enter.</source>
        <translation>Nur im Formular, mit der Bewertung im Blick: Strg Enter.</translation>
    </message>
    <message>
        <source>Not while the table is shown: B shows the chart.</source>
        <translation>Nicht, solange die Tabelle zu sehen ist: B zeigt die Kurve.</translation>
    </message>
    <message>
        <source>Nothing is struck out.</source>
        <translation>Nichts ist gestrichen.</translation>
    </message>
    <message>
        <source>Nobody is selected.</source>
        <translation>Niemand ist ausgewählt.</translation>
    </message>
    <message>
        <source>Select a line of the journal first: J, then the arrows.</source>
        <translation>Erst eine Zeile im Verlauf wählen: J, dann die Pfeile.</translation>
    </message>
    <message>
        <source>Select an order first: O, then the arrows.</source>
        <translation>Erst eine Anordnung wählen: O, dann die Pfeile.</translation>
    </message>
    <message>
        <source>The selected order does not allow it now.</source>
        <translation>Die gewählte Anordnung lässt das jetzt nicht zu.</translation>
    </message>
    <message>
        <source>Select a dose that is due first: U, then the arrows.</source>
        <translation>Erst eine fällige Gabe wählen: U, dann die Pfeile.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Dokumentieren</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Kurve</translation>
    </message>
    <message>
        <source>Board</source>
        <translation>Tafel</translation>
    </message>
    <message>
        <source>Journal</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Anordnungen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Next 2 h</source>
        <translation>Nächste 2 h</translation>
    </message>
    <message>
        <source>This shift, to {time}</source>
        <translation>Diese Schicht, bis {time}</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>{count} things due {time}</source>
        <translation>{count} Aufgaben fällig {time}</translation>
    </message>
    <message>
        <source>knee jerk</source>
        <translation>Patellarreflex</translation>
    </message>
    <message>
        <source>breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>urine</source>
        <translation>Urin</translation>
    </message>
    <message>
        <source>calcium at the bedside</source>
        <translation>Calcium am Bett</translation>
    </message>
    <message>
        <source>stop or renew</source>
        <translation>absetzen oder erneuern</translation>
    </message>
    <message>
        <source>oral magnesium with low PTH</source>
        <translation>orales Magnesium bei niedrigem PTH</translation>
    </message>
    <message>
        <source>oral magnesium, increase</source>
        <translation>orales Magnesium steigern</translation>
    </message>
    <message>
        <source>oral magnesium fails</source>
        <translation>orales Magnesium wirkt nicht</translation>
    </message>
    <message>
        <source>calcitriol bridge</source>
        <translation>Calcitriol-Überbrückung</translation>
    </message>
    <message>
        <source>nothing recorded since {time}: still on the ward?</source>
        <translation>seit {time} nichts dokumentiert: noch auf Station?</translation>
    </message>
    <message>
        <source>{dose}, {count} doses not charted: {times}</source>
        <translation>{dose}, {count} Gaben nicht dokumentiert: {times}</translation>
    </message>
    <message>
        <source>late now</source>
        <translation>jetzt zu spät</translation>
    </message>
    <message>
        <source>{span} late</source>
        <translation>{span} zu spät</translation>
    </message>
    <message>
        <source>in {span}</source>
        <translation>in {span}</translation>
    </message>
    <message>
        <source>{span} ago</source>
        <translation>vor {span}</translation>
    </message>
    <message>
        <source>{what} overdue since {time}</source>
        <translation>{what} überfällig seit {time}</translation>
    </message>
    <message>
        <source>asked since {time}</source>
        <translation>gefragt seit {time}</translation>
    </message>
    <message>
        <source>first due {time}, {away}</source>
        <translation>zuerst fällig {time}, {away}</translation>
    </message>
    <message>
        <source>due {time}, {away}</source>
        <translation>fällig {time}, {away}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>draw {what}</source>
        <translation>Blutabnahme {what}</translation>
    </message>
    <message>
        <source>electrocardiogram: QTc</source>
        <translation>Elektrokardiogramm: QTc</translation>
    </message>
    <message>
        <source>creatinine clearance: measure again</source>
        <translation>Kreatinin-Clearance: neu bestimmen</translation>
    </message>
    <message>
        <source>{dose}, {number} of {count}</source>
        <translation>{dose}, {number} von {count}</translation>
    </message>
    <message>
        <source>{dose}: not charted</source>
        <translation>{dose}: nicht dokumentiert</translation>
    </message>
    <message>
        <source>start {infusion}</source>
        <translation>{infusion} starten</translation>
    </message>
    <message>
        <source>infusion planned end, {line}</source>
        <translation>geplantes Infusionsende, {line}</translation>
    </message>
    <message>
        <source>bag empty on {line}: change it</source>
        <translation>Beutel an {line} leer: wechseln</translation>
    </message>
    <message>
        <source>infusion on {line} stands still: resume it, or stop it and its order</source>
        <translation>Infusion an {line} steht still: fortsetzen, oder sie und ihre Anordnung beenden</translation>
    </message>
    <message>
        <source>review: {what} {order}</source>
        <translation>Überprüfung: {order}, {what}</translation>
    </message>
    <message>
        <source>review: {what}</source>
        <translation>Überprüfung: {what}</translation>
    </message>
    <message>
        <source>Add the first patient</source>
        <translation>Ersten Patienten aufnehmen</translation>
    </message>
    <message>
        <source>No patients in this ward yet.</source>
        <translation>Noch keine Patienten auf dieser Station.</translation>
    </message>
    <message>
        <source>Its name, time zone and units: Ctrl F4. Everything else: Ctrl K.</source>
        <translation>Name, Zeitzone und Einheiten: Strg F4. Alles andere: Strg K.</translation>
    </message>
    <message>
        <source>held</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <source>patient refused</source>
        <translation>vom Patienten abgelehnt</translation>
    </message>
    <message>
        <source>no access</source>
        <translation>kein Zugang</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>anderer Grund</translation>
    </message>
    <message>
        <source>{what} not given: {reason}</source>
        <translation>{what} nicht gegeben: {reason}</translation>
    </message>
    <message>
        <source>haemolysed</source>
        <translation>hämolytisch</translation>
    </message>
    <message>
        <source>from the infusion arm</source>
        <translation>aus dem Infusionsarm</translation>
    </message>
    <message>
        <source>drawn during an infusion</source>
        <translation>während einer Infusion abgenommen</translation>
    </message>
    <message>
        <source>soon after a dose</source>
        <translation>kurz nach einer Gabe</translation>
    </message>
    <message>
        <source>{weekday} {day} {time}</source>
        <translation>{weekday} {day}. {time}</translation>
    </message>
    <message>
        <source>{done}, written {written}</source>
        <translation>{done}, dokumentiert {written}</translation>
    </message>
    <message>
        <source>written {time}</source>
        <translation>dokumentiert {time}</translation>
    </message>
    <message>
        <source>{written} by {name}</source>
        <translation>{written} von {name}</translation>
    </message>
    <message>
        <source>{written}, with {witness}</source>
        <translation>{written}, mit {witness}</translation>
    </message>
    <message>
        <source>Struck {time}: {reason}</source>
        <translation>Gestrichen {time}: {reason}</translation>
    </message>
    <message>
        <source>Struck {time} by {name}: {reason}</source>
        <translation>Gestrichen {time} von {name}: {reason}</translation>
    </message>
    <message>
        <source>infusion {rate}</source>
        <translation>Infusion {rate}</translation>
    </message>
    <message>
        <source>infusion {rate} to {time}</source>
        <translation>Infusion {rate} bis {time}</translation>
    </message>
    <message>
        <source>no magnesium level yet</source>
        <translation>noch kein Magnesiumwert</translation>
    </message>
    <message>
        <source>magnesium {level} mmol/L</source>
        <translation>Magnesium {level} mmol/L</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{dose} over {time}</source>
        <translation>{dose} über {time}</translation>
    </message>
    <message>
        <source>{side} side</source>
        <translation>Seite {side}</translation>
    </message>
    <message>
        <source>written as {text}</source>
        <translation>geschrieben als {text}</translation>
    </message>
    <message>
        <source>emergency</source>
        <translation>Notfall</translation>
    </message>
    <message>
        <source>infusion {rate} {drug}</source>
        <translation>Infusion {rate} {drug}</translation>
    </message>
    <message>
        <source>new bag, infusion {rate} {drug}</source>
        <translation>neuer Beutel, Infusion {rate} {drug}</translation>
    </message>
    <message>
        <source>infusion resumed, {rate} {drug}</source>
        <translation>Infusion fortgesetzt, {rate} {drug}</translation>
    </message>
    <message>
        <source>infusion stopped</source>
        <translation>Infusion gestoppt</translation>
    </message>
    <message>
        <source>infusion paused</source>
        <translation>Infusion pausiert</translation>
    </message>
    <message>
        <source>planned to {time}</source>
        <translation>geplant bis {time}</translation>
    </message>
    <message>
        <source>knee jerk {reflex}</source>
        <translation>Patellarreflex {reflex}</translation>
    </message>
    <message>
        <source>{count} breaths/min</source>
        <translation>{count} Atemzüge/min</translation>
    </message>
    <message>
        <source>urine {volume} in 4 h</source>
        <translation>Urin {volume} in 4 h</translation>
    </message>
    <message>
        <source>calcium at hand</source>
        <translation>Calcium griffbereit</translation>
    </message>
    <message>
        <source>no calcium at hand</source>
        <translation>kein Calcium griffbereit</translation>
    </message>
    <message>
        <source>QTc {interval}</source>
        <translation>QTc {interval}</translation>
    </message>
    <message>
        <source>nothing looked at</source>
        <translation>nichts geprüft</translation>
    </message>
    <message>
        <source>weight {weight}</source>
        <translation>Gewicht {weight}</translation>
    </message>
    <message>
        <source>creatinine clearance {clearance}</source>
        <translation>Kreatinin-Clearance {clearance}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>volume {state}</source>
        <translation>Volumen {state}</translation>
    </message>
    <message>
        <source>symptoms {severity}</source>
        <translation>Symptome {severity}</translation>
    </message>
    <message>
        <source>no symptoms</source>
        <translation>keine Symptome</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>schwanger</translation>
    </message>
    <message>
        <source>not pregnant</source>
        <translation>nicht schwanger</translation>
    </message>
    <message>
        <source>heart block</source>
        <translation>AV-Block</translation>
    </message>
    <message>
        <source>no heart block</source>
        <translation>kein AV-Block</translation>
    </message>
    <message>
        <source>low PTH</source>
        <translation>niedriges PTH</translation>
    </message>
    <message>
        <source>no low PTH</source>
        <translation>kein niedriges PTH</translation>
    </message>
    <message>
        <source>on the ward</source>
        <translation>auf Station</translation>
    </message>
    <message>
        <source>left the ward</source>
        <translation>Station verlassen</translation>
    </message>
    <message>
        <source>medicines: {medicines}</source>
        <translation>Medikamente: {medicines}</translation>
    </message>
    <message>
        <source>nothing stated</source>
        <translation>nichts angegeben</translation>
    </message>
    <message>
        <source>order: {what}</source>
        <translation>Anordnung: {what}</translation>
    </message>
    <message>
        <source>over {time}</source>
        <translation>über {time}</translation>
    </message>
    <message>
        <source>every {time}</source>
        <translation>alle {time}</translation>
    </message>
    <message>
        <source>{count} times a week</source>
        <translation>{count}-mal pro Woche</translation>
    </message>
    <message>
        <source>1 dose</source>
        <translation>1 Gabe</translation>
    </message>
    <message>
        <source>{count} doses</source>
        <translation>{count} Gaben</translation>
    </message>
    <message>
        <source>for {time}</source>
        <translation>für {time}</translation>
    </message>
    <message>
        <source>from {time}</source>
        <translation>ab {time}</translation>
    </message>
    <message>
        <source>{name}, record number {number}</source>
        <translation>{name}, Patientennummer {number}</translation>
    </message>
    <message>
        <source>born {date}</source>
        <translation>geboren {date}</translation>
    </message>
    <message>
        <source>dose not given: {reason}</source>
        <translation>Dosis nicht gegeben: {reason}</translation>
    </message>
    <message>
        <source>order for {what} stopped: {reason}</source>
        <translation>Anordnung abgesetzt ({what}): {reason}</translation>
    </message>
    <message>
        <source>order stopped: {reason}</source>
        <translation>Anordnung abgesetzt: {reason}</translation>
    </message>
    <message>
        <source>{what} reviewed: {outcome}</source>
        <translation>{what}, überprüft: {outcome}</translation>
    </message>
    <message>
        <source>reviewed: {outcome}</source>
        <translation>überprüft: {outcome}</translation>
    </message>
    <message>
        <source>draw asked for at {time}: {names}</source>
        <translation>Blutabnahme angefordert für {time}: {names}</translation>
    </message>
    <message>
        <source>alarm seen</source>
        <translation>Alarm gesehen</translation>
    </message>
    <message>
        <source>alarm put off to {time}: {reason}</source>
        <translation>Alarm aufgeschoben bis {time}: {reason}</translation>
    </message>
    <message>
        <source>alarm seen ({what})</source>
        <translation>Alarm gesehen ({what})</translation>
    </message>
    <message>
        <source>alarm ({what}) put off to {time}: {reason}</source>
        <translation>Alarm ({what}) aufgeschoben bis {time}: {reason}</translation>
    </message>
    <message>
        <source>struck out: {reason}</source>
        <translation>gestrichen: {reason}</translation>
    </message>
    <message>
        <source>gone on because: {reason}</source>
        <translation>fortgefahren, Grund: {reason}</translation>
    </message>
    <message>
        <source>given {time}</source>
        <translation>gegeben {time}</translation>
    </message>
    <message>
        <source>set {time}</source>
        <translation>eingestellt {time}</translation>
    </message>
    <message>
        <source>drawn {time}</source>
        <translation>abgenommen {time}</translation>
    </message>
    <message>
        <source>checked {time}</source>
        <translation>geprüft {time}</translation>
    </message>
    <message>
        <source>true since {time}</source>
        <translation>gilt seit {time}</translation>
    </message>
    <message>
        <source>at {time}</source>
        <translation>um {time}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why: {finding}</source>
        <translation>Warum: {finding}</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Prüfergebnisse</translation>
    </message>
    <message>
        <source>No rule is crossed.</source>
        <translation>Keine Regel ist verletzt.</translation>
    </message>
    <message>
        <source>Safe: {what}</source>
        <translation>Sicher: {what}</translation>
    </message>
    <message>
        <source>Sign in first.</source>
        <translation>Erst anmelden.</translation>
    </message>
    <message>
        <source>Practice on simulated patients</source>
        <translation>Üben mit simulierten Patienten</translation>
    </message>
    <message>
        <source>Ward</source>
        <translation>Station</translation>
    </message>
    <message>
        <source>Who did what</source>
        <translation>Zugriffsprotokoll</translation>
    </message>
    <message>
        <source>Where rules were gone against</source>
        <translation>Abweichungen von Regeln</translation>
    </message>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Step {number}: {button}.</source>
        <translation>Schritt {number}: {button}.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Hide the first steps for good</source>
        <translation>Die ersten Schritte für immer ausblenden</translation>
    </message>
    <message>
        <source>See a cap coming</source>
        <translation>Obergrenze sehen</translation>
    </message>
    <message>
        <source>For OKAFOR, type 5 g: the verdict says when the sum would cross the cap.</source>
        <translation>Für OKAFOR 5 g eintippen: Die Bewertung sagt, wann die Summe die Obergrenze überschreiten würde.</translation>
    </message>
    <message>
        <source>Done. STOP was said before anything was given.</source>
        <translation>Erledigt. STOPP kam, bevor etwas gegeben wurde.</translation>
    </message>
    <message>
        <source>Record a dose</source>
        <translation>Gabe eintragen</translation>
    </message>
    <message>
        <source>For PATEL, type 5 g, choose IM and a side, then Ctrl Enter.</source>
        <translation>Für PATEL 5 g eintippen, IM und eine Seite wählen, dann Strg Enter.</translation>
    </message>
    <message>
        <source>Done. The dose is in the journal with its verdict.</source>
        <translation>Erledigt. Die Gabe steht mit ihrer Bewertung im Verlauf.</translation>
    </message>
    <message>
        <source>See what is due</source>
        <translation>Fälliges sehen</translation>
    </message>
    <message>
        <source>Go through the list of the whole ward; Enter opens the form for a line.</source>
        <translation>Die Liste der ganzen Station durchgehen; Enter öffnet das Formular zu einer Zeile.</translation>
    </message>
    <message>
        <source>Done. U brings the list up at any time.</source>
        <translation>Erledigt. U bringt die Liste jederzeit hervor.</translation>
    </message>
    <message>
        <source>That is the whole of it: caps are seen before they are crossed, doses are kept, and what is due is listed. Start my ward when you are ready, F3.</source>
        <translation>Das ist schon alles: Obergrenzen sind zu sehen, bevor sie überschritten werden, Gaben bleiben dokumentiert, und was fällig ist, steht in der Liste. „Meine Station beginnen“, wenn Sie bereit sind, F3.</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Diminished</source>
        <translation>Abgeschwächt</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>A QTc is greater than zero; write it like 450 ms</source>
        <translation>Eine QTc ist größer als null; schreiben wie 450 ms</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>{text} is not a whole number; write it like {example}</source>
        <translation>{text} ist keine ganze Zahl; schreiben wie {example}</translation>
    </message>
    <message>
        <source>&amp;Checked at</source>
        <translation>&amp;Geprüft um</translation>
    </message>
    <message>
        <source>Knee jerk</source>
        <translation>Patellarreflex</translation>
    </message>
    <message>
        <source>Calcium salt at the bedside</source>
        <translation>Calciumsalz am Bett</translation>
    </message>
    <message>
        <source>&amp;Breaths</source>
        <translation>&amp;Atemzüge</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>&amp;Urine</source>
        <translation>&amp;Urin</translation>
    </message>
    <message>
        <source>in the last 4 h</source>
        <translation>in den letzten 4 h</translation>
    </message>
    <message>
        <source>&amp;QTc</source>
        <translation>&amp;QTc</translation>
    </message>
    <message>
        <source>&amp;Knee jerk</source>
        <translation>&amp;Patellarreflex</translation>
    </message>
    <message>
        <source>&amp;Antidote</source>
        <translation>Ant&amp;idot</translation>
    </message>
    <message>
        <source>calcium salt at the bedside</source>
        <translation>Calciumsalz am Bett</translation>
    </message>
    <message>
        <source>Say what was found</source>
        <translation>Angeben, was gefunden wurde</translation>
    </message>
    <message>
        <source>No bedside check yet</source>
        <translation>Noch keine Kontrolle am Bett</translation>
    </message>
    <message>
        <source>{count} breaths a minute</source>
        <translation>{count} Atemzüge pro Minute</translation>
    </message>
    <message>
        <source>Last {time}, {age}: {found}</source>
        <translation>Zuletzt {time}, {age}: {found}</translation>
    </message>
    <message>
        <source>Injection sites, seen from behind</source>
        <translation>Injektionsstellen, von hinten gesehen</translation>
    </message>
    <message>
        <source>{name}, chosen</source>
        <translation>{name}, gewählt</translation>
    </message>
    <message>
        <source>{name}, next</source>
        <translation>{name}, als Nächstes</translation>
    </message>
    <message>
        <source>Creatin&amp;ine</source>
        <translation>&amp;Kreatinin</translation>
    </message>
    <message>
        <source>A&amp;ge</source>
        <translation>Alte&amp;r</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Weight used</source>
        <translation>Gewicht dafür</translation>
    </message>
    <message>
        <source>&amp;Use</source>
        <translation>Überneh&amp;men</translation>
    </message>
    <message>
        <source>Needs creatinine, age, weight and sex. Not valid while creatinine changes fast.</source>
        <translation>Braucht Kreatinin, Alter, Gewicht und Geschlecht. Gilt nicht, solange sich das Kreatinin schnell ändert.</translation>
    </message>
    <message>
        <source>Not valid while creatinine changes fast.</source>
        <translation>Gilt nicht, solange sich das Kreatinin schnell ändert.</translation>
    </message>
    <message>
        <source>Use {clearance}</source>
        <translation>{clearance} übernehmen</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>IM</source>
        <translation>IM</translation>
    </message>
    <message>
        <source>infusion</source>
        <translation>Infusion</translation>
    </message>
    <message>
        <source>push</source>
        <translation>Bolus</translation>
    </message>
    <message>
        <source>subcut</source>
        <translation>subcutan</translation>
    </message>
    <message>
        <source>this dose</source>
        <translation>diese Gabe</translation>
    </message>
    <message>
        <source>this rate</source>
        <translation>diese Rate</translation>
    </message>
    <message>
        <source>wrong amount</source>
        <translation>falsche Menge</translation>
    </message>
    <message>
        <source>wrong time</source>
        <translation>falsche Zeit</translation>
    </message>
    <message>
        <source>wrong route or side</source>
        <translation>falscher Weg oder falsche Seite</translation>
    </message>
    <message>
        <source>wrong product</source>
        <translation>falsches Präparat</translation>
    </message>
    <message>
        <source>misread</source>
        <translation>falsch abgelesen</translation>
    </message>
    <message>
        <source>slip of the pen</source>
        <translation>Schreibfehler</translation>
    </message>
    <message>
        <source>Say why it is corrected: choose, or write it</source>
        <translation>Angeben, warum korrigiert wird: wählen oder schreiben</translation>
    </message>
    <message>
        <source>why it is corrected</source>
        <translation>warum korrigiert wird</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Warum korrigiert wird</translation>
    </message>
    <message>
        <source>Corrects: {what}</source>
        <translation>Korrigiert: {what}</translation>
    </message>
    <message>
        <source>{written}. It stays in the journal, struck through.</source>
        <translation>{written}. Es bleibt durchgestrichen im Verlauf.</translation>
    </message>
    <message>
        <source>Do not gi&amp;ve</source>
        <translation>Nicht ge&amp;ben</translation>
    </message>
    <message>
        <source>&amp;Given at</source>
        <translation>&amp;Gegeben um</translation>
    </message>
    <message>
        <source>These mg are</source>
        <translation>Diese mg sind</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>&amp;Emergency: seizure, arrhythmia or tetany</source>
        <translation>&amp;Notfall: Krampfanfall, Arrhythmie oder Tetanie</translation>
    </message>
    <message>
        <source>&amp;Product</source>
        <translation>&amp;Präparat</translation>
    </message>
    <message>
        <source>&amp;Amount</source>
        <translation>&amp;Menge</translation>
    </message>
    <message>
        <source>&amp;These mg</source>
        <translation>D&amp;iese mg</translation>
    </message>
    <message>
        <source>&amp;Route</source>
        <translation>W&amp;eg</translation>
    </message>
    <message>
        <source>&amp;Over</source>
        <translation>Da&amp;uer</translation>
    </message>
    <message>
        <source>&amp;Site</source>
        <translation>&amp;Seite</translation>
    </message>
    <message>
        <source>&amp;Drug</source>
        <translation>&amp;Wirkstoff</translation>
    </message>
    <message>
        <source>Type the amount with its unit, like 5 g</source>
        <translation>Die Menge mit Einheit eingeben, wie 5 g</translation>
    </message>
    <message>
        <source>Say which mg: of the salt, or elemental</source>
        <translation>Angeben, welche mg: des Salzes oder elementar</translation>
    </message>
    <message>
        <source>Choose the route</source>
        <translation>Den Weg wählen</translation>
    </message>
    <message>
        <source>Choose the side</source>
        <translation>Die Seite wählen</translation>
    </message>
    <message>
        <source>and the unit: g, mg, mmol, mEq or mL</source>
        <translation>und die Einheit: g, mg, mmol, mEq oder mL</translation>
    </message>
    <message>
        <source>Not for the order it was filled in from: another drug or route.</source>
        <translation>Nicht für die Anordnung, aus der ausgefüllt wurde: anderer Wirkstoff oder Weg.</translation>
    </message>
    <message>
        <source>in other units: {amounts}</source>
        <translation>in anderen Einheiten: {amounts}</translation>
    </message>
    <message>
        <source>mg elemental</source>
        <translation>mg elementar</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>ausgeglichen</translation>
    </message>
    <message>
        <source>depleted</source>
        <translation>vermindert</translation>
    </message>
    <message>
        <source>mild</source>
        <translation>leicht</translation>
    </message>
    <message>
        <source>severe</source>
        <translation>schwer</translation>
    </message>
    <message>
        <source>life-threatening</source>
        <translation>lebensbedrohlich</translation>
    </message>
    <message>
        <source>no change</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Unverändert</translation>
    </message>
    <message>
        <source>A weight is greater than zero; write it like 62 kg</source>
        <translation>Ein Gewicht ist größer als null; schreiben wie 62 kg</translation>
    </message>
    <message>
        <source>never said</source>
        <translation>nie angegeben</translation>
    </message>
    <message>
        <source>Pre&amp;gnant</source>
        <translation>Sch&amp;wanger</translation>
    </message>
    <message>
        <source>&amp;Heart block</source>
        <translation>&amp;AV-Block</translation>
    </message>
    <message>
        <source>&amp;Low PTH</source>
        <translation>&amp;Niedriges PTH</translation>
    </message>
    <message>
        <source>&amp;True since</source>
        <translation>Gil&amp;t seit</translation>
    </message>
    <message>
        <source>Work it &amp;out</source>
        <translation>&amp;Berechnen</translation>
    </message>
    <message>
        <source>Work out the clearance from creatinine</source>
        <translation>Die Clearance aus dem Kreatinin berechnen</translation>
    </message>
    <message>
        <source>Start fro&amp;m it</source>
        <translation>Weiter&amp;führen</translation>
    </message>
    <message>
        <source>Start from the list of medicines</source>
        <translation>Die Medikamentenliste weiterführen</translation>
    </message>
    <message>
        <source>&amp;Clearance</source>
        <translation>&amp;Clearance</translation>
    </message>
    <message>
        <source>&amp;Weight</source>
        <translation>&amp;Gewicht</translation>
    </message>
    <message>
        <source>&amp;Volume</source>
        <translation>V&amp;olumen</translation>
    </message>
    <message>
        <source>&amp;Symptoms</source>
        <translation>&amp;Symptome</translation>
    </message>
    <message>
        <source>Med&amp;icines</source>
        <translation>Med&amp;ikamente</translation>
    </message>
    <message>
        <source>Say at least one thing</source>
        <translation>Mindestens eine Angabe machen</translation>
    </message>
    <message>
        <source>Now: {listed}. What you type replaces the list</source>
        <translation>Jetzt: {listed}. Was Sie eingeben, ersetzt die Liste</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>prescriber informed</source>
        <translation>verordnende Person informiert</translation>
    </message>
    <message>
        <source>benefit outweighs the risk</source>
        <translation>Nutzen überwiegt das Risiko</translation>
    </message>
    <message>
        <source>second person</source>
        <translation>2. Person</translation>
    </message>
    <message>
        <source>Second person</source>
        <translation>Zweite Person</translation>
    </message>
    <message>
        <source>Reaso&amp;n</source>
        <translation>Grun&amp;d</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>needed to go on</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>if you want</source>
        <translation>freiwillig</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Time</source>
        <translation>&amp;Zeit</translation>
    </message>
    <message>
        <source>{given}, by {name}</source>
        <translation>{given}, von {name}</translation>
    </message>
    <message>
        <source>Lea&amp;ve as it was</source>
        <translation>&amp;Lassen, wie es war</translation>
    </message>
    <message>
        <source>Change what was wrong</source>
        <translation>Ändern, was falsch war</translation>
    </message>
    <message>
        <source>Say which of the two times is meant</source>
        <translation>Angeben, welche der beiden Zeiten gemeint ist</translation>
    </message>
    <message>
        <source>Give</source>
        <translation>Gabe</translation>
    </message>
    <message>
        <source>Give a dose</source>
        <translation>Eine Gabe geben</translation>
    </message>
    <message>
        <source>Start, change or stop an infusion</source>
        <translation>Eine Infusion starten, ändern oder stoppen</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>Write an order</source>
        <translation>Eine Anordnung schreiben</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Enter labs</source>
        <translation>Laborwerte eingeben</translation>
    </message>
    <message>
        <source>Bedside</source>
        <translation>Bett</translation>
    </message>
    <message>
        <source>Record a bedside check</source>
        <translation>Eine Kontrolle am Bett dokumentieren</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Record facts</source>
        <translation>Daten dokumentieren</translation>
    </message>
    <message>
        <source>IV push</source>
        <translation>IV-Bolus</translation>
    </message>
    <message>
        <source>Subcut</source>
        <translation>Subcutan</translation>
    </message>
    <message>
        <source>Oral</source>
        <translation>Oral</translation>
    </message>
    <message>
        <source>Check the unit: {value} is far from the usual, {other} is not</source>
        <translation>Einheit prüfen: {value} liegt weit vom Üblichen, {other} nicht</translation>
    </message>
    <message>
        <source>Check the unit: {value} is over {times} times the upper limit</source>
        <translation>Einheit prüfen: {value} ist mehr als das {times}-Fache des oberen Grenzwerts</translation>
    </message>
    <message>
        <source>Check the unit: {value} is under a tenth of the lower limit</source>
        <translation>Einheit prüfen: {value} ist weniger als ein Zehntel des unteren Grenzwerts</translation>
    </message>
    <message>
        <source>&amp;Magnesium</source>
        <translation>&amp;Magnesium</translation>
    </message>
    <message>
        <source>&amp;Calcium</source>
        <translation>&amp;Calcium</translation>
    </message>
    <message>
        <source>&amp;Ionised</source>
        <translation>&amp;Ionisiert</translation>
    </message>
    <message>
        <source>&amp;Albumin</source>
        <translation>&amp;Albumin</translation>
    </message>
    <message>
        <source>P&amp;TH</source>
        <translation>P&amp;TH</translation>
    </message>
    <message>
        <source>C&amp;reatinine</source>
        <translation>&amp;Kreatinin</translation>
    </message>
    <message>
        <source>&amp;Potassium</source>
        <translation>Kali&amp;um</translation>
    </message>
    <message>
        <source>Phosphat&amp;e</source>
        <translation>&amp;Phosphat</translation>
    </message>
    <message>
        <source>&amp;Osteocalcin</source>
        <translation>&amp;Osteocalcin</translation>
    </message>
    <message>
        <source>&amp;Drawn at</source>
        <translation>Ab&amp;genommen um</translation>
    </message>
    <message>
        <source>Haemol&amp;ysed</source>
        <translation>Hämol&amp;ytisch</translation>
    </message>
    <message>
        <source>Drawn d&amp;uring an infusion</source>
        <translation>&amp;Während einer Infusion abgenommen</translation>
    </message>
    <message>
        <source>Drawn &amp;from the infusion arm</source>
        <translation>Aus dem In&amp;fusionsarm abgenommen</translation>
    </message>
    <message>
        <source>Type at least one result</source>
        <translation>Mindestens ein Ergebnis eingeben</translation>
    </message>
    <message>
        <source>Magnesium drawn then is doubtful: {why}</source>
        <translation>Magnesium aus dieser Abnahme ist zweifelhaft: {why}</translation>
    </message>
    <message>
        <source>unit of {measure}</source>
        <translation>Einheit von {measure}</translation>
    </message>
    <message>
        <source>Salt</source>
        <translation>Salz</translation>
    </message>
    <message>
        <source>Elemental</source>
        <translation>Elementar</translation>
    </message>
    <message>
        <source>6; empty: no end</source>
        <translation>6; leer: ohne Ende</translation>
    </message>
    <message>
        <source>12 h; empty: no end</source>
        <translation>12 h; leer: ohne Ende</translation>
    </message>
    <message>
        <source>E&amp;very</source>
        <translation>&amp;Alle</translation>
    </message>
    <message>
        <source>Times a &amp;week</source>
        <translation>Mal pro W&amp;oche</translation>
    </message>
    <message>
        <source>Dos&amp;es</source>
        <translation>Ga&amp;ben</translation>
    </message>
    <message>
        <source>La&amp;sts</source>
        <translation>Lau&amp;fzeit</translation>
    </message>
    <message>
        <source>Type the rate, like 1 g/h</source>
        <translation>Die Rate eingeben, wie 1 g/h</translation>
    </message>
    <message>
        <source>Say how often, like 4 h</source>
        <translation>Angeben, wie oft, wie 4 h</translation>
    </message>
    <message>
        <source>Say how many times a week</source>
        <translation>Angeben, wie oft pro Woche</translation>
    </message>
    <message>
        <source>&amp;First</source>
        <translation>E&amp;rste Gabe</translation>
    </message>
    <message>
        <source>tomorrow 18:00, for 3 d</source>
        <translation>morgen 18:00, für 3 d</translation>
    </message>
    <message>
        <source>This end has passed. If it is tomorrow, write tomorrow before it</source>
        <translation>Dieses Ende ist vorbei. Ist es morgen, „morgen“ davor schreiben</translation>
    </message>
    <message>
        <source>choose, or name a new one</source>
        <translation>wählen oder neu benennen</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>T&amp;iming</source>
        <translation>&amp;Zeitplan</translation>
    </message>
    <message>
        <source>These &amp;mg</source>
        <translation>Diese m&amp;g</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>B&amp;is</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>Lei&amp;tung</translation>
    </message>
    <message>
        <source>Name the prescriber</source>
        <translation>Die verordnende Person nennen</translation>
    </message>
    <message>
        <source>&amp;Template</source>
        <translation>&amp;Vorlage</translation>
    </message>
    <message>
        <source>Prescri&amp;ber</source>
        <translation>Verord&amp;net von</translation>
    </message>
    <message>
        <source>A rate of 0 is no order; write it like 1 g/h</source>
        <translation>Eine Rate von 0 ist keine Anordnung; schreiben wie 1 g/h</translation>
    </message>
    <message>
        <source>Choose the timing</source>
        <translation>Den Zeitplan wählen</translation>
    </message>
    <message>
        <source>Name the line</source>
        <translation>Die Leitung nennen</translation>
    </message>
    <message>
        <source>This time comes twice that night. Write how long instead, like for 6 h</source>
        <translation>Diese Zeit kommt in der Nacht zweimal. Stattdessen die Dauer schreiben, wie für 6 h</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>protocol: {figure}</source>
        <translation>Protokoll: {figure}</translation>
    </message>
    <message>
        <source>choose, or type the label</source>
        <translation>wählen, oder Etikett eintippen</translation>
    </message>
    <message>
        <source>Changes {order}</source>
        <translation>Ändert {order}</translation>
    </message>
    <message>
        <source>Not &amp;for this</source>
        <translation>Nicht da&amp;für</translation>
    </message>
    <message>
        <source>Clear the form: it is not for this order</source>
        <translation>Formular leeren: Es ist nicht für diese Anordnung</translation>
    </message>
    <message>
        <source>{rate} infusion</source>
        <translation>Infusion {rate}</translation>
    </message>
    <message>
        <source>{rate} infusion for {span}</source>
        <translation>Infusion {rate} für {span}</translation>
    </message>
    <message>
        <source>{dose} over {span}</source>
        <translation>{dose} über {span}</translation>
    </message>
    <message>
        <source>once a week</source>
        <translation>einmal pro Woche</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>Order: {dose} {timing}</source>
        <translation>Anordnung: {dose} {timing}</translation>
    </message>
    <message>
        <source>Order: {dose} {timing}, from {time}</source>
        <translation>Anordnung: {dose} {timing}, ab {time}</translation>
    </message>
    <message>
        <source>{given} given</source>
        <translation>{given} gegeben</translation>
    </message>
    <message>
        <source>{given} given, {left} left</source>
        <translation>{given} gegeben, noch {left}</translation>
    </message>
    <message>
        <source>Dose {number}</source>
        <translation>Gabe {number}</translation>
    </message>
    <message>
        <source>Dose {number} of {count}</source>
        <translation>Gabe {number} von {count}</translation>
    </message>
    <message>
        <source>{dose}, due {time}</source>
        <translation>{dose}, fällig {time}</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Fällig {time}</translation>
    </message>
    <message>
        <source>A later dose was given: chart this one at its own time, or as not given</source>
        <translation>Eine spätere Gabe wurde gegeben: diese zu ihrer eigenen Zeit dokumentieren, oder als nicht gegeben</translation>
    </message>
    <message>
        <source>Given then it is {dose}. The one before was missed: chart it at its own time, or as not given</source>
        <translation>Dann gegeben, zählt sie als {dose}. Die davor wurde versäumt: zu ihrer eigenen Zeit dokumentieren, oder als nicht gegeben</translation>
    </message>
    <message>
        <source>Early: {span} before it is due; it opens {opens}</source>
        <translation>Früh: {span} vor der Fälligkeit; das Zeitfenster öffnet {opens}</translation>
    </message>
    <message>
        <source>Very late: {span} after it was due</source>
        <translation>Sehr spät: {span} nach der Fälligkeit</translation>
    </message>
    <message>
        <source>Late: {span} after it was due</source>
        <translation>Spät: {span} nach der Fälligkeit</translation>
    </message>
    <message>
        <source>Give and record</source>
        <translation>Geben und dokumentieren</translation>
    </message>
    <message>
        <source>Record or clear what is typed here first</source>
        <translation>Erst dokumentieren oder leeren, was hier eingetippt ist</translation>
    </message>
    <message>
        <source>Why this verdict</source>
        <translation>Warum diese Bewertung</translation>
    </message>
    <message>
        <source>every so many hours</source>
        <translation>alle … Stunden</translation>
    </message>
    <message>
        <source>nightly</source>
        <translation>jede Nacht</translation>
    </message>
    <message>
        <source>daily</source>
        <translation>täglich</translation>
    </message>
    <message>
        <source>some times a week</source>
        <translation>mehrmals pro Woche</translation>
    </message>
    <message>
        <source>{text} between doses is less than half an hour; write it like 4 h</source>
        <translation>{text} zwischen Dosen ist weniger als eine halbe Stunde; schreiben wie 4 h</translation>
    </message>
    <message>
        <source>{text} is not a whole number from 1; write it like 6</source>
        <translation>{text} ist keine ganze Zahl ab 1; schreiben wie 6</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Präparat</translation>
    </message>
    <message>
        <source>{text} is no strength; write it like 50 % or 4 g in 100 mL</source>
        <translation>{text} ist keine Stärke; so schreiben: 50 % oder 4 g in 100 mL</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>Gabe</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Geplant</translation>
    </message>
    <message>
        <source>Early by</source>
        <translation>Vorverlegung</translation>
    </message>
    <message>
        <source>Planned doses</source>
        <translation>Geplante Gaben</translation>
    </message>
    <message>
        <source>Would fit the cap</source>
        <translation>Würde unter die Obergrenze passen</translation>
    </message>
    <message>
        <source>Cleared: nothing was recorded</source>
        <translation>Geleert: nichts wurde dokumentiert</translation>
    </message>
    <message>
        <source>This record is open for reading only</source>
        <translation>Diese Akte ist nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Say who you are first</source>
        <translation>Erst angeben, wer Sie sind</translation>
    </message>
    <message>
        <source>This is the reason, and wants words; the amount above is not changed</source>
        <translation>Hier steht der Grund, in Worten; die Menge oben ist nicht geändert</translation>
    </message>
    <message>
        <source>Write the reason to go on</source>
        <translation>Den Grund schreiben, um fortzufahren</translation>
    </message>
    <message>
        <source>Correct with reason</source>
        <translation>Mit Grund korrigieren</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Korrigieren</translation>
    </message>
    <message>
        <source>Record with reason</source>
        <translation>Mit Grund dokumentieren</translation>
    </message>
    <message>
        <source>ionised calcium</source>
        <translation>ionisiertes Calcium</translation>
    </message>
    <message>
        <source>{rate} on {line}</source>
        <translation>{rate} an {line}</translation>
    </message>
    <message>
        <source>new bag, {rate} on {line}</source>
        <translation>neuer Beutel, {rate} an {line}</translation>
    </message>
    <message>
        <source>resumed, {rate} on {line}</source>
        <translation>fortgesetzt, {rate} an {line}</translation>
    </message>
    <message>
        <source>pause of {line}</source>
        <translation>Pause von {line}</translation>
    </message>
    <message>
        <source>stop of {line}</source>
        <translation>Stopp von {line}</translation>
    </message>
    <message>
        <source>Corrected: {what}, {times}</source>
        <translation>Korrigiert: {what}, {times}</translation>
    </message>
    <message>
        <source>Recorded {what}, {times}</source>
        <translation>Dokumentiert: {what}, {times}</translation>
    </message>
    <message>
        <source>Asks for {names} {time}</source>
        <translation>Fordert Blutabnahme {time} an: {names}</translation>
    </message>
    <message>
        <source>order, {what}</source>
        <translation>Anordnung, {what}</translation>
    </message>
    <message>
        <source>bedside check</source>
        <translation>Kontrolle am Bett</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>next side, not chosen yet</source>
        <translation>nächste Seite, noch nicht gewählt</translation>
    </message>
    <message>
        <source>Site: {side}</source>
        <translation>Seite: {side}</translation>
    </message>
    <message>
        <source>none in {window}</source>
        <translation>keine in {window}</translation>
    </message>
    <message>
        <source>{grams}, {volume} in {window}</source>
        <translation>{grams}, {volume} in {window}</translation>
    </message>
    <message>
        <source>never used</source>
        <translation>nie benutzt</translation>
    </message>
    <message>
        <source>last {time}</source>
        <translation>zuletzt {time}</translation>
    </message>
    <message>
        <source>In {window}: {sides}</source>
        <translation>In {window}: {sides}</translation>
    </message>
    <message>
        <source>Next: {side}</source>
        <translation>Als Nächstes: {side}</translation>
    </message>
    <message>
        <source>Side not known: {taken}</source>
        <translation>Seite nicht bekannt: {taken}</translation>
    </message>
    <message>
        <source>{said}, last {time}</source>
        <translation>{said}, zuletzt {time}</translation>
    </message>
    <message>
        <source>mL not known</source>
        <translation>mL nicht bekannt</translation>
    </message>
    <message>
        <source>at least {volume}</source>
        <translation>mindestens {volume}</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>next</source>
        <translation>als Nächstes</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht erledigt</translation>
    </message>
    <message>
        <source>Close the list of steps</source>
        <translation>Die Liste der Schritte schließen</translation>
    </message>
    <message>
        <source>Open step {number}: {what}</source>
        <translation>Schritt {number} öffnen: {what}</translation>
    </message>
    <message>
        <source>then</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht erledigt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>What to record</source>
        <translation>Was dokumentieren</translation>
    </message>
    <message>
        <source>Free: any drug, any plan</source>
        <translation>Frei: jeder Wirkstoff, jeder Plan</translation>
    </message>
    <message>
        <source>IM, every few hours</source>
        <translation>IM, alle paar Stunden</translation>
    </message>
    <message>
        <source>Infusion, g/h</source>
        <translation>Infusion, g/h</translation>
    </message>
    <message>
        <source>Oral, nightly</source>
        <translation>Oral, jede Nacht</translation>
    </message>
    <message>
        <source>IV, some times a week</source>
        <translation>IV, mehrmals pro Woche</translation>
    </message>
    <message>
        <source>Calcitriol, daily</source>
        <translation>Calcitriol, täglich</translation>
    </message>
    <message>
        <source>Alfacalcidol, daily</source>
        <translation>Alfacalcidol, täglich</translation>
    </message>
    <message>
        <source>{grams} g or less</source>
        <translation>höchstens {grams} g</translation>
    </message>
    <message>
        <source>{span} or longer</source>
        <translation>{span} oder länger</translation>
    </message>
    <message>
        <source>low PTH up to {mmol}</source>
        <translation>bei niedrigem PTH bis {mmol}</translation>
    </message>
    <message>
        <source>With low PTH steps of {mmol} mmol or less, no sooner than {span}.</source>
        <translation>Bei niedrigem PTH Schritte von höchstens {mmol} mmol, frühestens nach {span}.</translation>
    </message>
    <message>
        <source>in {volume}</source>
        <translation>in {volume}</translation>
    </message>
    <message>
        <source>{shortest} to {longest}</source>
        <translation>{shortest} bis {longest}</translation>
    </message>
    <message>
        <source>{least} to {most} times a week</source>
        <translation>{least} bis {most} Mal pro Woche</translation>
    </message>
    <message>
        <source>{most} {unit} or less</source>
        <translation>höchstens {most} {unit}</translation>
    </message>
    <message>
        <source>{least} to {most} {unit}</source>
        <translation>{least} bis {most} {unit}</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erste</translation>
    </message>
    <message>
        <source>second</source>
        <translation>zweite</translation>
    </message>
    <message>
        <source>Which of the two</source>
        <translation>Welche der beiden</translation>
    </message>
    <message>
        <source>W&amp;hich</source>
        <translation>Welc&amp;he</translation>
    </message>
    <message>
        <source>this time comes twice</source>
        <translation>diese Zeit kommt zweimal</translation>
    </message>
    <message>
        <source>Record at the bedside</source>
        <translation>Am Bett dokumentieren</translation>
    </message>
    <message>
        <source>Record it</source>
        <translation>Jetzt dokumentieren</translation>
    </message>
    <message>
        <source>Adopted: {adopted}.</source>
        <translation>Übernommen: {adopted}.</translation>
    </message>
    <message>
        <source>Because: {because}.</source>
        <translation>Begründung: {because}.</translation>
    </message>
    <message>
        <source>no rule is crossed</source>
        <translation>keine Regel verletzt</translation>
    </message>
    <message>
        <source>Clearance not usable, so this cap may apply.</source>
        <translation>Clearance nicht verwendbar, daher kann diese Obergrenze gelten.</translation>
    </message>
    <message>
        <source>The infusion runs on with no planned end and carries it over.</source>
        <translation>Die Infusion läuft ohne geplantes Ende weiter und führt darüber hinaus.</translation>
    </message>
    <message>
        <source>The infusion runs on to {end} and carries it over.</source>
        <translation>Die Infusion läuft bis {end} weiter und führt darüber hinaus.</translation>
    </message>
    <message>
        <source>just before {time}</source>
        <translation>kurz vor {time}</translation>
    </message>
    <message>
        <source>Highest {window} sum</source>
        <translation>Höchste Summe in {window}</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>in any {window}</source>
        <translation>in beliebigen {window}</translation>
    </message>
    <message>
        <source>Most that fits now</source>
        <translation>Passt jetzt höchstens</translation>
    </message>
    <message>
        <source>Most that fits then</source>
        <translation>Passt dann höchstens</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>{amount} fits from</source>
        <translation>{amount} passt ab</translation>
    </message>
    <message>
        <source>no time</source>
        <translation>zu keiner Zeit</translation>
    </message>
    <message>
        <source>in the next {span}</source>
        <translation>in den nächsten {span}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>2026-11-28, today, yesterday 19:30</source>
        <translation>2026-11-28, heute, gestern 19:30</translation>
    </message>
    <message>
        <source>{text} is no day; write {example}</source>
        <translation>{text} ist kein Tag; schreiben wie {example}</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>for</source>
        <translation>für</translation>
    </message>
    <message>
        <source>18:30, tomorrow 06:00 or 6 h</source>
        <translation>18:30, morgen 06:00 oder 6 h</translation>
    </message>
    <message>
        <source>14:05, yesterday 23:10 or 2026-05-13 23:10</source>
        <translation>14:05, gestern 23:10 oder 2026-05-13 23:10</translation>
    </message>
    <message>
        <source>{time} does not exist on {date}: the clocks go from {before} to {after}. Write {latest} or earlier, or {after} or later</source>
        <translation>{time} gibt es am {date} nicht: Die Uhr springt von {before} auf {after}. {latest} oder früher schreiben, oder {after} oder später</translation>
    </message>
    <message>
        <source>{time} is still to come today. If it was last night, write yesterday {time}</source>
        <translation>{time} kommt heute erst noch. War es letzte Nacht, gestern {time} schreiben</translation>
    </message>
    <message>
        <source>This is still to come. Write when it happened; left empty, it is now</source>
        <translation>Das kommt erst noch. Schreiben, wann es geschah; leer heißt jetzt</translation>
    </message>
    <message>
        <source>The patient was not born yet: born {date}</source>
        <translation>Da war der Patient noch nicht geboren: geboren {date}</translation>
    </message>
    <message>
        <source>{text} is no end; write it as {examples}</source>
        <translation>{text} ist kein Ende; schreiben wie {examples}</translation>
    </message>
    <message>
        <source>This is not after the start</source>
        <translation>Das liegt nicht nach dem Beginn</translation>
    </message>
    <message>
        <source>This is not after the start. If it is tomorrow, write tomorrow before it</source>
        <translation>Das liegt nicht nach dem Beginn. Ist es morgen, „morgen“ davor schreiben</translation>
    </message>
    <message>
        <source>now, {date}</source>
        <translation>jetzt, {date}</translation>
    </message>
    <message>
        <source>in {span}, {day}</source>
        <translation>in {span}, {day}</translation>
    </message>
    <message>
        <source>{span} ago, {day}</source>
        <translation>vor {span}, {day}</translation>
    </message>
    <message>
        <source>{text} is not a time; write it as {examples}</source>
        <translation>{text} ist keine Zeit; schreiben wie {examples}</translation>
    </message>
    <message>
        <source>{text} is not a real time; write it as {examples}</source>
        <translation>{text} ist keine echte Zeit; schreiben wie {examples}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
        <source>Sex, weight</source>
        <translation>Geschlecht, Gewicht</translation>
    </message>
    <message>
        <source>Creatinine clearance</source>
        <translation>Kreatinin-Clearance</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Mangel</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>Geschlecht nicht bekannt</translation>
    </message>
    <message>
        <source>weight missing</source>
        <translation>Gewicht fehlt</translation>
    </message>
    <message>
        <source>birth date missing</source>
        <translation>Geburtsdatum fehlt</translation>
    </message>
    <message>
        <source>born {date} ({age})</source>
        <translation>geboren {date} ({age})</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>{value}, too old</source>
        <translation>{value}, zu alt</translation>
    </message>
    <message>
        <source>none known</source>
        <translation>keine bekannt</translation>
    </message>
    <message>
        <source>no level to go by</source>
        <translation>kein Wert dafür</translation>
    </message>
    <message>
        <source>no deficiency</source>
        <translation>kein Mangel</translation>
    </message>
    <message>
        <source>{level}, borderline</source>
        <translation>{level}, grenzwertig</translation>
    </message>
    <message>
        <source>left the ward {time}</source>
        <translation>Station verlassen {time}</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Struck out since</source>
        <translation>Seither gestrichen</translation>
    </message>
    <message>
        <source>Something spoke after</source>
        <translation>Danach Meldung</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Whom</source>
        <translation>Betrifft</translation>
    </message>
    <message>
        <source>What and why</source>
        <translation>Was und warum</translation>
    </message>
    <message>
        <source>In 24 h after</source>
        <translation>In 24 h danach</translation>
    </message>
    <message>
        <source>Kidney function</source>
        <translation>Nierenfunktion</translation>
    </message>
    <message>
        <source>Volume before magnesium</source>
        <translation>Volumen vor Magnesium</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>24-hour cap</source>
        <translation>24-h-Obergrenze</translation>
    </message>
    <message>
        <source>48-hour cap, kidney</source>
        <translation>48-h-Obergrenze, Niere</translation>
    </message>
    <message>
        <source>5-day cap</source>
        <translation>5-Tage-Obergrenze</translation>
    </message>
    <message>
        <source>Emergency IV push</source>
        <translation>IV-Bolus im Notfall</translation>
    </message>
    <message>
        <source>IV rate</source>
        <translation>IV-Rate</translation>
    </message>
    <message>
        <source>IV concentration</source>
        <translation>IV-Konzentration</translation>
    </message>
    <message>
        <source>Infusion rate</source>
        <translation>Infusionsrate</translation>
    </message>
    <message>
        <source>Where this rate settles</source>
        <translation>Wo sich diese Rate einpendelt</translation>
    </message>
    <message>
        <source>Intermittent IV</source>
        <translation>Intermittierend IV</translation>
    </message>
    <message>
        <source>Continuous magnesium in pregnancy</source>
        <translation>Magnesium dauerhaft in der Schwangerschaft</translation>
    </message>
    <message>
        <source>IM course</source>
        <translation>IM-Serie</translation>
    </message>
    <message>
        <source>IM site</source>
        <translation>IM-Stelle</translation>
    </message>
    <message>
        <source>IM limit by weight</source>
        <translation>IM-Grenze nach Gewicht</translation>
    </message>
    <message>
        <source>Subcut magnesium</source>
        <translation>Magnesium subcutan</translation>
    </message>
    <message>
        <source>Oral magnesium, start</source>
        <translation>Orales Magnesium, Beginn</translation>
    </message>
    <message>
        <source>Oral magnesium with low PTH</source>
        <translation>Orales Magnesium bei niedrigem PTH</translation>
    </message>
    <message>
        <source>Oral magnesium, increase</source>
        <translation>Orales Magnesium, Steigerung</translation>
    </message>
    <message>
        <source>Oral magnesium fails</source>
        <translation>Orales Magnesium wirkt nicht</translation>
    </message>
    <message>
        <source>Magnesium before calcium</source>
        <translation>Magnesium vor Calcium</translation>
    </message>
    <message>
        <source>Calcitriol bridge</source>
        <translation>Calcitriol-Überbrückung</translation>
    </message>
    <message>
        <source>Alfacalcidol</source>
        <translation>Alfacalcidol</translation>
    </message>
    <message>
        <source>Magnesium level while dosing</source>
        <translation>Magnesiumwert während der Behandlung</translation>
    </message>
    <message>
        <source>Other medicines</source>
        <translation>Andere Medikamente</translation>
    </message>
    <message>
        <source>Entered twice?</source>
        <translation>Zweimal eingegeben?</translation>
    </message>
    <message>
        <source>Misread number or unit?</source>
        <translation>Zahl oder Einheit falsch gelesen?</translation>
    </message>
    <message>
        <source>When an ordered dose is due</source>
        <translation>Wann eine angeordnete Gabe fällig ist</translation>
    </message>
    <message>
        <source>Stop or renew</source>
        <translation>Absetzen oder erneuern</translation>
    </message>
    <message>
        <source>Infusion ends and changes</source>
        <translation>Infusionsende und Wechsel</translation>
    </message>
    <message>
        <source>Infusion stands still</source>
        <translation>Infusion steht still</translation>
    </message>
    <message>
        <source>When what is due speaks up</source>
        <translation>Wann Fälliges sich meldet</translation>
    </message>
    <message>
        <source>Early draws</source>
        <translation>Frühe Blutabnahmen</translation>
    </message>
    <message>
        <source>Weekly draws</source>
        <translation>Wöchentliche Blutabnahmen</translation>
    </message>
    <message>
        <source>Daily draws while magnesium is given by needle</source>
        <translation>Tägliche Blutabnahmen, solange Magnesium parenteral gegeben wird</translation>
    </message>
    <message>
        <source>PTH answers</source>
        <translation>PTH spricht an</translation>
    </message>
    <message>
        <source>Calcium follows</source>
        <translation>Calcium folgt</translation>
    </message>
    <message>
        <source>PTH for this calcium</source>
        <translation>PTH zu diesem Calcium</translation>
    </message>
    <message>
        <source>Will monitor</source>
        <translation>Wird kontrolliert</translation>
    </message>
    <message>
        <source>A level that cannot be believed yet</source>
        <translation>Ein Wert, dem noch nicht zu trauen ist</translation>
    </message>
    <message>
        <source>1 time</source>
        <translation>1 Abweichung</translation>
    </message>
    <message>
        <source>{count} times</source>
        <translation>{count} Abweichungen</translation>
    </message>
    <message>
        <source>no longer there</source>
        <translation>nicht mehr vorhanden</translation>
    </message>
    <message>
        <source> (struck out since)</source>
        <translation> (seither gestrichen)</translation>
    </message>
    <message>
        <source>{given}{struck}, against {rules}: {reason}</source>
        <translation>{given}{struck}, entgegen {rules}: {reason}</translation>
    </message>
    <message>
        <source>nothing was charted</source>
        <translation>nichts dokumentiert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Dokumentiert</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <source>not recorded yet</source>
        <translation>noch nicht dokumentiert</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>The clock was set back before this was written: the entry before it says {time}. See that the times of both are right.</source>
        <translation>Vor diesem Eintrag wurde die Uhr zurückgestellt: Der Eintrag davor sagt {time}. Sehen Sie nach, ob die Zeiten beider stimmen.</translation>
    </message>
    <message>
        <source>The clock was set back after this was written: the entry after it says {time}. See that the times of both are right.</source>
        <translation>Nach diesem Eintrag wurde die Uhr zurückgestellt: Der Eintrag danach sagt {time}. Sehen Sie nach, ob die Zeiten beider stimmen.</translation>
    </message>
    <message>
        <source>struck out: {words}</source>
        <translation>gestrichen: {words}</translation>
    </message>
    <message>
        <source>Strike out the selected line of the journal</source>
        <translation>Die gewählte Zeile im Verlauf streichen</translation>
    </message>
    <message>
        <source>Correct the selected line of the journal</source>
        <translation>Die gewählte Zeile im Verlauf korrigieren</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ab</translation>
    </message>
    <message>
        <source>key {keys}</source>
        <translation>Taste {keys}</translation>
    </message>
    <message>
        <source>In lists and forms</source>
        <translation>In Listen und Formularen</translation>
    </message>
    <message>
        <source>The line above</source>
        <translation>Die Zeile darüber</translation>
    </message>
    <message>
        <source>The line below</source>
        <translation>Die Zeile darunter</translation>
    </message>
    <message>
        <source>From what is due to the board; with Right back</source>
        <translation>Von „Fällig“ zur Tafel; mit Rechts zurück</translation>
    </message>
    <message>
        <source>Open the patient, or the form for what is due</source>
        <translation>Den Patienten öffnen, oder das Formular für das Fällige</translation>
    </message>
    <message>
        <source>All alarms: seen</source>
        <translation>Alle Alarme: gesehen</translation>
    </message>
    <message>
        <source>All alarms: later</source>
        <translation>Alle Alarme: später</translation>
    </message>
    <message>
        <source>The next field; with Shift the one before</source>
        <translation>Das nächste Feld; mit Umschalt das vorige</translation>
    </message>
    <message>
        <source>In a choice: the word it begins; again, the next such word</source>
        <translation>In einer Auswahl: das Wort, das so beginnt; nochmals: das nächste</translation>
    </message>
    <message>
        <source>Back, or clear what is typed to find</source>
        <translation>Zurück, oder den Suchtext leeren</translation>
    </message>
    <message>
        <source>The point before, with its values</source>
        <translation>Der Punkt davor, mit seinen Werten</translation>
    </message>
    <message>
        <source>The point after, as far as the plan goes</source>
        <translation>Der Punkt danach, so weit der Plan reicht</translation>
    </message>
    <message>
        <source>The point&apos;s line in the journal</source>
        <translation>Die Zeile des Punkts im Verlauf</translation>
    </message>
    <message>
        <source>Closer; with - further</source>
        <translation>Näher; mit - weiter weg</translation>
    </message>
    <message>
        <source>The words of the next panel; Up the one before</source>
        <translation>Die Worte des nächsten Diagramms; mit Auf die davor</translation>
    </message>
    <message>
        <source>Another unit, on the words of a panel</source>
        <translation>Eine andere Einheit, auf den Worten eines Diagramms</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>INFO</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>WARN</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>UNKNOWN</source>
        <translation>Nicht prüfbar</translation>
    </message>
    <message>
        <source>magnesium sulfate</source>
        <translation>Magnesiumsulfat</translation>
    </message>
    <message>
        <source>magnesium oxide</source>
        <translation>Magnesiumoxid</translation>
    </message>
    <message>
        <source>calcium gluconate</source>
        <translation>Calciumgluconat</translation>
    </message>
    <message>
        <source>calcium chloride</source>
        <translation>Calciumchlorid</translation>
    </message>
    <message>
        <source>calcium carbonate</source>
        <translation>Calciumcarbonat</translation>
    </message>
    <message>
        <source>calcitriol</source>
        <translation>Calcitriol</translation>
    </message>
    <message>
        <source>alfacalcidol</source>
        <translation>Alfacalcidol</translation>
    </message>
    <message>
        <source>cholecalciferol</source>
        <translation>Colecalciferol</translation>
    </message>
    <message>
        <source>pth</source>
        <translation>PTH</translation>
    </message>
    <message>
        <source>albumin</source>
        <translation>Albumin</translation>
    </message>
    <message>
        <source>creatinine</source>
        <translation>Kreatinin</translation>
    </message>
    <message>
        <source>potassium</source>
        <translation>Kalium</translation>
    </message>
    <message>
        <source>phosphate</source>
        <translation>Phosphat</translation>
    </message>
    <message>
        <source>osteocalcin</source>
        <translation>Osteocalcin</translation>
    </message>
    <message>
        <source>creatinine clearance</source>
        <translation>Kreatinin-Clearance</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>QTc</source>
        <translation>QTc</translation>
    </message>
    <message>
        <source>IV</source>
        <translation>IV</translation>
    </message>
    <message>
        <source>oral</source>
        <translation>oral</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>diminished</source>
        <translation>abgeschwächt</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>moderate</source>
        <translation>mittelschwer</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>other</source>
        <translation>divers</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>draw</source>
        <translation>Blutabnahme</translation>
    </message>
    <message>
        <source>bedside</source>
        <translation>Kontrolle am Bett</translation>
    </message>
    <message>
        <source>electrocardiogram</source>
        <translation>Elektrokardiogramm</translation>
    </message>
    <message>
        <source>clearance</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>Gabe</translation>
    </message>
    <message>
        <source>infusion start</source>
        <translation>Infusionsbeginn</translation>
    </message>
    <message>
        <source>infusion end</source>
        <translation>Infusionsende</translation>
    </message>
    <message>
        <source>container</source>
        <translation>Beutel</translation>
    </message>
    <message>
        <source>pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>Anwesenheit</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>notice</source>
        <translation>bald</translation>
    </message>
    <message>
        <source>due</source>
        <translation>fällig</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>Datei oder Ordner gibt es nicht</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>kein Platz mehr auf dem Datenträger</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>der Datenträger ist schreibgeschützt</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>Lese- oder Schreibfehler</translation>
    </message>
    <message>
        <source>File exists</source>
        <translation>die Datei gibt es schon</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>kein Ordner</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>der Dateiname ist zu lang</translation>
    </message>
    <message>
        <source>Disk quota exceeded</source>
        <translation>der zugeteilte Speicherplatz ist voll</translation>
    </message>
    <message>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>trigger</source>
        <translation>Trigger</translation>
    </message>
    <message>
        <source>view</source>
        <translation>Sicht</translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation>doppelt eingetragen</translation>
    </message>
    <message>
        <source>wrong patient</source>
        <translation>falscher Patient</translation>
    </message>
    <message>
        <source>was not given</source>
        <translation>wurde nicht gegeben</translation>
    </message>
    <message>
        <source>course complete</source>
        <translation>Behandlung abgeschlossen</translation>
    </message>
    <message>
        <source>level reached</source>
        <translation>Spiegel erreicht</translation>
    </message>
    <message>
        <source>adverse effect</source>
        <translation>Nebenwirkung</translation>
    </message>
    <message>
        <source>kidney function fell</source>
        <translation>Nierenfunktion gesunken</translation>
    </message>
    <message>
        <source>prescriber stopped it</source>
        <translation>von der verordnenden Person abgesetzt</translation>
    </message>
    <message>
        <source>discharged</source>
        <translation>entlassen</translation>
    </message>
    <message>
        <source>to another ward</source>
        <translation>auf andere Station</translation>
    </message>
    <message>
        <source>to intensive care</source>
        <translation>auf Intensivstation</translation>
    </message>
    <message>
        <source>died</source>
        <translation>verstorben</translation>
    </message>
    <message>
        <source>continue</source>
        <translation>fortführen</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>absetzen</translation>
    </message>
    <message>
        <source>will monitor</source>
        <translation>wird überwacht</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{amount} {drug}</source>
        <translation>{amount} {drug}</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Use this language</source>
        <translation>Diese Sprache verwenden</translation>
    </message>
    <message>
        <source>It changes at once. Units, numbers, times and names of medicines that are typed are read in the same way in every language.</source>
        <translation>Sie wechselt sofort. Eingetippte Einheiten, Zahlen, Zeiten und Medikamentennamen werden in jeder Sprache gleich gelesen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Not recorded yet</source>
        <translation>Noch nicht dokumentiert</translation>
    </message>
    <message>
        <source>&amp;Leave without recording</source>
        <translation>Ohne Dokumentieren ver&amp;lassen</translation>
    </message>
    <message>
        <source>What is typed for {name} is not recorded. It is lost when you leave.</source>
        <translation>Was für {name} eingetippt ist, ist nicht dokumentiert. Es geht verloren, wenn Sie gehen.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Close it and open it again. What was recorded before is kept.</source>
        <translation>Schließen und neu öffnen. Was davor dokumentiert wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>Do not trust this window: error at {time}</source>
        <translation>Diesem Fenster nicht trauen: Fehler um {time}</translation>
    </message>
    <message>
        <source>Nothing can be recorded in this file from here.</source>
        <translation>In diese Datei lässt sich von hier nichts dokumentieren.</translation>
    </message>
    <message>
        <source>Open for reading only</source>
        <translation>Nur zum Lesen geöffnet</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Timing</source>
        <translation>Zeitplan</translation>
    </message>
    <message>
        <source>Prescriber</source>
        <translation>Ärztin/Arzt</translation>
    </message>
    <message>
        <source>Ordered by</source>
        <translation>Verordnet von</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>{number} of {count}</source>
        <translation>{number} von {count}</translation>
    </message>
    <message>
        <source>runs, no planned end</source>
        <translation>läuft, ohne geplantes Ende</translation>
    </message>
    <message>
        <source>runs to {time}</source>
        <translation>läuft bis {time}</translation>
    </message>
    <message>
        <source>stopped {time}: {reason}</source>
        <translation>abgesetzt {time}: {reason}</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>Nothing more of it is due. An infusion that runs has to be stopped by itself.</source>
        <translation>Nichts davon wird mehr fällig. Eine laufende Infusion muss für sich gestoppt werden.</translation>
    </message>
    <message>
        <source>Stop this order?</source>
        <translation>Diese Anordnung absetzen?</translation>
    </message>
    <message>
        <source>Stop order</source>
        <translation>Anordnung absetzen</translation>
    </message>
    <message>
        <source>Not given?</source>
        <translation>Nicht gegeben?</translation>
    </message>
    <message>
        <source>Record not given</source>
        <translation>„Nicht gegeben“ dokumentieren</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Überprüfung</translation>
    </message>
    <message>
        <source>Record review</source>
        <translation>Überprüfung dokumentieren</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>Nicht gegeben</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>New bag</source>
        <translation>Neuer Beutel</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppen</translation>
    </message>
    <message>
        <source>Runs on</source>
        <translation>Läuft weiter</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>18:30, or for 6 h</source>
        <translation>18:30, oder für 6 h</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>Wa&amp;s</translation>
    </message>
    <message>
        <source>&amp;Rate</source>
        <translation>&amp;Rate</translation>
    </message>
    <message>
        <source>&amp;Ends</source>
        <translation>&amp;Ende</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>Choose the line, or name a new one</source>
        <translation>Die Leitung wählen oder eine neue benennen</translation>
    </message>
    <message>
        <source>Choose what is done: {words}</source>
        <translation>Wählen, was getan wird: {words}</translation>
    </message>
    <message>
        <source>Type when it is planned to end, or choose Stop</source>
        <translation>Das geplante Ende eingeben, oder „Stoppen“ wählen</translation>
    </message>
    <message>
        <source>Type the rate, like 1 g/h or 25 mL/h</source>
        <translation>Die Rate eingeben, wie 1 g/h oder 25 mL/h</translation>
    </message>
    <message>
        <source>Name the bag with its volume, like 20 g in 500 mL</source>
        <translation>Den Beutel mit Volumen nennen, wie 20 g in 500 mL</translation>
    </message>
    <message>
        <source>Not for the order it was filled in from: another drug.</source>
        <translation>Nicht für die Anordnung, aus der ausgefüllt wurde: anderer Wirkstoff.</translation>
    </message>
    <message>
        <source>{drug} runs on this line; change it where it was started</source>
        <translation>{drug} läuft an dieser Leitung; dort ändern, wo gestartet wurde</translation>
    </message>
    <message>
        <source>A rate of 0 is a stop: choose Stop</source>
        <translation>Eine Rate von 0 ist ein Stopp: „Stoppen“ wählen</translation>
    </message>
    <message>
        <source>and the unit: g/h, mg/min or mL/h</source>
        <translation>und die Einheit: g/h, mg/min oder mL/h</translation>
    </message>
    <message>
        <source>No orders. Ctrl O writes one.</source>
        <translation>Keine Anordnungen. Strg O schreibt eine.</translation>
    </message>
    <message>
        <source>{action}, the selected order</source>
        <translation>{action}, die gewählte Anordnung</translation>
    </message>
    <message>
        <source>Nobody and nothing has these words. Esc closes the list.</source>
        <translation>Niemand und nichts passt zu diesen Wörtern. Esc schließt die Liste.</translation>
    </message>
    <message>
        <source>Patients and actions found</source>
        <translation>Gefundene Patienten und Aktionen</translation>
    </message>
    <message>
        <source>limit {amount}</source>
        <translation>Grenze {amount}</translation>
    </message>
    <message>
        <source>with {parts}</source>
        <translation>mit {parts}</translation>
    </message>
    <message>
        <source>Each dose is judged again when it is given</source>
        <translation>Jede Gabe wird neu bewertet, wenn sie gegeben wird</translation>
    </message>
    <message>
        <source>every hour</source>
        <translation>jede Stunde</translation>
    </message>
    <message>
        <source>every {count} hours</source>
        <translation>alle {count} Stunden</translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}st</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}nd</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{number}rd</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>it is over before anything of it is given</source>
        <translation>vorbei, ehe etwas davon gegeben wird</translation>
    </message>
    <message>
        <source>no gram cap counts this</source>
        <translation>keine Gramm-Obergrenze zählt dies mit</translation>
    </message>
    <message>
        <source>this infusion fits</source>
        <translation>diese Infusion passt</translation>
    </message>
    <message>
        <source>this dose fits</source>
        <translation>diese Gabe passt</translation>
    </message>
    <message>
        <source>all {count} doses of the next days fit</source>
        <translation>alle {count} Gaben der nächsten Tage passen</translation>
    </message>
    <message>
        <source>all {count} doses fit</source>
        <translation>alle {count} Gaben passen</translation>
    </message>
    <message>
        <source>dose {number} {crosses}</source>
        <translation>Gabe {number} {crosses}</translation>
    </message>
    <message>
        <source>The other open order is counted too</source>
        <translation>Die andere offene Anordnung ist mitgezählt</translation>
    </message>
    <message>
        <source>{count} other open orders are counted too</source>
        <translation>{count} andere offene Anordnungen sind mitgezählt</translation>
    </message>
    <message>
        <source>{what} goes above {limit} {moment}</source>
        <translation>{what} geht {moment} über {limit}</translation>
    </message>
    <message>
        <source>It</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>The first was due {time}: counted as given now</source>
        <translation>Die erste war {time} fällig: gezählt, als würde sie jetzt gegeben</translation>
    </message>
    <message>
        <source>The {ordinal} dose</source>
        <translation>Die {ordinal} Gabe</translation>
    </message>
    <message>
        <source>{what} lands exactly on {limit}: no room for more</source>
        <translation>{what} landet genau auf {limit}: kein Platz für mehr</translation>
    </message>
    <message>
        <source>{what} lands exactly on {limit}: no room to start early</source>
        <translation>{what} landet genau auf {limit}: kein Platz, früher zu starten</translation>
    </message>
    <message>
        <source>{what} lands exactly on {limit}: no room to give early</source>
        <translation>{what} landet genau auf {limit}: kein Platz, früher zu geben</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>{window} sum</source>
        <translation>Summe in {window}</translation>
    </message>
    <message>
        <source>{doses} between</source>
        <translation>{doses} dazwischen</translation>
    </message>
    <message>
        <source>{start} on</source>
        <translation>ab {start}</translation>
    </message>
    <message>
        <source>{start} to {end}</source>
        <translation>{start} bis {end}</translation>
    </message>
    <message>
        <source>{sum} of {limit}</source>
        <translation>{sum} von {limit}</translation>
    </message>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>dose {number}, {time}, {head} {sum}</source>
        <translation>Gabe {number}, {time}, {head} {sum}</translation>
    </message>
    <message>
        <source>{dose}, early by: {slack}</source>
        <translation>{dose}, Vorverlegung: {slack}</translation>
    </message>
    <message>
        <source>; or </source>
        <translation>; oder </translation>
    </message>
    <message>
        <source>nothing close to this plan</source>
        <translation>nichts, was diesem Plan nahekommt</translation>
    </message>
    <message>
        <source>if more should be said</source>
        <translation>falls mehr zu sagen ist</translation>
    </message>
    <message>
        <source>&amp;In words</source>
        <translation>&amp;In Worten</translation>
    </message>
    <message>
        <source>Choose a reason, or write one.</source>
        <translation>Einen Grund wählen oder schreiben.</translation>
    </message>
    <message>
        <source>Del strikes out</source>
        <translation>Entf streicht</translation>
    </message>
    <message>
        <source>Enter opens the form, W: dose not given</source>
        <translation>Enter öffnet das Formular, W: Gabe nicht gegeben</translation>
    </message>
    <message>
        <source>Due for this patient</source>
        <translation>Fällig für diese Person</translation>
    </message>
    <message>
        <source>Journal, due, orders and findings</source>
        <translation>Verlauf, Fälliges, Anordnungen und Prüfergebnisse</translation>
    </message>
    <message>
        <source>Journal {count}</source>
        <translation>Verlauf {count}</translation>
    </message>
    <message>
        <source>Due {count}</source>
        <translation>Fällig {count}</translation>
    </message>
    <message>
        <source>Orders {count}</source>
        <translation>Anordnungen {count}</translation>
    </message>
    <message>
        <source>Findings {count}</source>
        <translation>Prüfergebnisse {count}</translation>
    </message>
    <message>
        <source>Nobody in it is real: practice freely.</source>
        <translation>Niemand darin ist echt: Hier dürfen Sie üben.</translation>
    </message>
    <message>
        <source>Back to my ward</source>
        <translation>Zurück zu meiner Station</translation>
    </message>
    <message>
        <source>Start my ward</source>
        <translation>Meine Station beginnen</translation>
    </message>
    <message>
        <source>{nobody} Begun anew at each start.</source>
        <translation>{nobody} Beginnt bei jedem Start neu.</translation>
    </message>
    <message>
        <source>{nobody} What is recorded stays in this file.</source>
        <translation>{nobody} Was dokumentiert wird, bleibt in dieser Datei.</translation>
    </message>
    <message>
        <source>Sample ward, nobody real</source>
        <translation>Beispielstation, niemand ist echt</translation>
    </message>
    <message>
        <source>PRACTICE: simulated patient, not real</source>
        <translation>ÜBUNG: simulierter Patient, nicht echt</translation>
    </message>
    <message>
        <source>PRACTICE, simulated patient</source>
        <translation>ÜBUNG, simulierter Patient</translation>
    </message>
    <message>
        <source>The backup is back</source>
        <translation>Die Sicherung ist wiederhergestellt</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Hineinsehen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Backups, the newest first</source>
        <translation>Sicherungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Choose another folder</source>
        <translation>Anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Looking into the backup</source>
        <translation>Sicherung wird geprüft</translation>
    </message>
    <message>
        <source>Backups in {folder}:</source>
        <translation>Sicherungen in {folder}:</translation>
    </message>
    <message>
        <source>There is no backup in {folder}. Choose the folder they are in.</source>
        <translation>In {folder} ist keine Sicherung. Den Ordner wählen, in dem sie liegen.</translation>
    </message>
    <message>
        <source>this place</source>
        <translation>diesem Ordner</translation>
    </message>
    <message>
        <source>1 of 3: which backup</source>
        <translation>1 von 3: welche Sicherung</translation>
    </message>
    <message>
        <source>2 of 3: what it holds</source>
        <translation>2 von 3: was sie enthält</translation>
    </message>
    <message>
        <source>3 of 3: where it goes</source>
        <translation>3 von 3: wohin damit</translation>
    </message>
    <message>
        <source>Where backups are</source>
        <translation>Wo die Sicherungen liegen</translation>
    </message>
    <message>
        <source>&amp;Initials</source>
        <translation>&amp;Kürzel</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>Select a backup first.</source>
        <translation>Erst eine Sicherung wählen.</translation>
    </message>
    <message>
        <source>This backup is encrypted. Who opens it?</source>
        <translation>Diese Sicherung ist verschlüsselt. Wer öffnet sie?</translation>
    </message>
    <message>
        <source>Open and look</source>
        <translation>Öffnen und ansehen</translation>
    </message>
    <message>
        <source>Opening the backup. It takes a second.</source>
        <translation>Die Sicherung wird geöffnet. Das dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>It is opened and checked from end to end.</source>
        <translation>Sie wird geöffnet und von Anfang bis Ende geprüft.</translation>
    </message>
    <message>
        <source>This backup is not whole. Go back and choose another.</source>
        <translation>Diese Sicherung ist nicht unversehrt. Zurückgehen und eine andere wählen.</translation>
    </message>
    <message>
        <source>A new file, beside the old one. Nothing that is there is changed or written over.</source>
        <translation>Eine neue Datei neben der alten. Nichts, was da ist, wird geändert oder überschrieben.</translation>
    </message>
    <message>
        <source>It is in {path}, checked from end to end. The old file is as it was.</source>
        <translation>Sie liegt in {path}, von Anfang bis Ende geprüft. Die alte Datei ist, wie sie war.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>{dose} comes first.</source>
        <translation>{dose} kommt zuerst.</translation>
    </message>
    <message>
        <source>{text} is not a time; write it as 07:30</source>
        <translation>{text} ist keine Zeit; schreiben wie 07:30</translation>
    </message>
    <message>
        <source>write when shifts begin, as 07:30 19:30</source>
        <translation>schreiben, wann Schichten beginnen, wie 07:30 19:30</translation>
    </message>
    <message>
        <source>When shifts begin</source>
        <translation>Wann Schichten beginnen</translation>
    </message>
    <message>
        <source>Use these</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The list of what is due ends &quot;This shift&quot; where the next one begins.</source>
        <translation>In der Liste des Fälligen endet „Diese Schicht“, wo die nächste beginnt.</translation>
    </message>
    <message>
        <source>&amp;Times</source>
        <translation>&amp;Zeiten</translation>
    </message>
    <message>
        <source>by the ward&apos;s clock</source>
        <translation>nach der Uhr der Station</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>A new, empty record in a file of its own on this computer. The sample ward stays apart from it, for practice.</source>
        <translation>Eine neue, leere Akte in einer eigenen Datei auf diesem Computer. Die Beispielstation bleibt davon getrennt, zum Üben.</translation>
    </message>
    <message>
        <source>Who starts a ward is its first administrator, and adds the others.</source>
        <translation>Wer eine Station beginnt, übernimmt zuerst die Administration und nimmt die anderen auf.</translation>
    </message>
    <message>
        <source>Start a new ward</source>
        <translation>Eine neue Station beginnen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Nothing is recorded without a name.</source>
        <translation>Ohne Namen wird nichts dokumentiert.</translation>
    </message>
    <message>
        <source>Say where the file goes.</source>
        <translation>Angeben, wohin die Datei soll.</translation>
    </message>
    <message>
        <source>Choose what the laboratory reports.</source>
        <translation>Wählen, was das Labor meldet.</translation>
    </message>
    <message>
        <source>&amp;Your name</source>
        <translation>&amp;Ihr Name</translation>
    </message>
    <message>
        <source>stands beside every entry</source>
        <translation>steht neben jedem Eintrag</translation>
    </message>
    <message>
        <source>typed to sign in</source>
        <translation>zum Anmelden</translation>
    </message>
    <message>
        <source>&amp;PIN</source>
        <translation>&amp;PIN</translation>
    </message>
    <message>
        <source>Who looks after this ward?</source>
        <translation>Wer betreut diese Station?</translation>
    </message>
    <message>
        <source>Make me the administrator</source>
        <translation>Administration übernehmen</translation>
    </message>
    <message>
        <source>From now on everybody signs in with initials and a PIN. The administrator adds the others. What is recorded stays as it is.</source>
        <translation>Ab jetzt melden sich alle mit Kürzel und PIN an. Die Administration nimmt die anderen auf. Was dokumentiert ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Units</source>
        <translation>&amp;Einheiten</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What your laboratory reports: the chart and the form for results begin with it.</source>
        <translation>Was Ihr Labor meldet: Kurve und Laborformular beginnen damit.</translation>
    </message>
    <message>
        <source>{time} there now</source>
        <translation>dort jetzt {time}</translation>
    </message>
    <message>
        <source>Where the ward&apos;s file goes</source>
        <translation>Wohin die Datei der Station soll</translation>
    </message>
    <message>
        <source>Wards</source>
        <translation>Stationen</translation>
    </message>
    <message>
        <source>It stays in the journal, struck through, and is no longer counted.</source>
        <translation>Es bleibt durchgestrichen im Verlauf und wird nicht mehr gezählt.</translation>
    </message>
    <message>
        <source>Recorded {by}</source>
        <translation>Dokumentiert {by}</translation>
    </message>
    <message>
        <source>At {time}, {by}</source>
        <translation>Um {time}, {by}</translation>
    </message>
    <message>
        <source>Strike out this line?</source>
        <translation>Diese Zeile streichen?</translation>
    </message>
    <message>
        <source>Strike out</source>
        <translation>Streichen</translation>
    </message>
    <message>
        <source>Find a patient or an action</source>
        <translation>Patienten oder Aktion suchen</translation>
    </message>
    <message>
        <source>Find a patient by name, bed or record number, or an action</source>
        <translation>Patienten nach Name, Bett oder Patientennummer suchen, oder eine Aktion</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Back to the board of {ward}</source>
        <translation>Zurück zur Tafel von {ward}</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <source>No alarm waits</source>
        <translation>Kein Alarm wartet</translation>
    </message>
    <message>
        <source>1 alarm waits</source>
        <translation>1 Alarm wartet</translation>
    </message>
    <message>
        <source>{count} alarms wait</source>
        <translation>{count} Alarme warten</translation>
    </message>
    <message>
        <source>{alarms}, {count} of them {level}</source>
        <translation>{alarms}, davon {count} {level}</translation>
    </message>
    <message>
        <source>Time now {time}</source>
        <translation>Uhrzeit jetzt {time}</translation>
    </message>
    <message>
        <source>Say who you are</source>
        <translation>Angeben, wer Sie sind</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <source>Who records: {name}. Change</source>
        <translation>Wer dokumentiert: {name}. Ändern</translation>
    </message>
    <message>
        <source>as at the last entry:</source>
        <translation>Stand des letzten Eintrags:</translation>
    </message>
    <message>
        <source>Trend of {name}</source>
        <translation>Kurve von {name}</translation>
    </message>
    <message>
        <source>off track: still low</source>
        <translation>nicht wie erwartet: noch niedrig</translation>
    </message>
    <message>
        <source>off track: not risen</source>
        <translation>nicht wie erwartet: nicht gestiegen</translation>
    </message>
    <message>
        <source>too early to tell</source>
        <translation>noch zu früh</translation>
    </message>
    <message>
        <source>on course</source>
        <translation>wie erwartet</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>angesprochen</translation>
    </message>
    <message>
        <source>off track</source>
        <translation>nicht wie erwartet</translation>
    </message>
    <message>
        <source>no level tells</source>
        <translation>kein Wert zeigt es</translation>
    </message>
    <message>
        <source>expected by {time}, no level tells</source>
        <translation>erwartet bis {time}, kein Wert zeigt es</translation>
    </message>
    <message>
        <source>expected by {time}</source>
        <translation>erwartet bis {time}</translation>
    </message>
    <message>
        <source>first effective dose {first}, answer possible from {possible}, expected by {expected}: {state}</source>
        <translation>erste wirksame Gabe {first}, Ansprechen möglich ab {possible}, erwartet bis {expected}: {state}</translation>
    </message>
    <message>
        <source>{said}; ask: {questions}</source>
        <translation>{said}; fragen: {questions}</translation>
    </message>
    <message>
        <source>drawn from the infusion arm</source>
        <translation>aus dem Infusionsarm abgenommen</translation>
    </message>
    <message>
        <source>drawn during the infusion</source>
        <translation>während der Infusion abgenommen</translation>
    </message>
    <message>
        <source>drawn soon after a dose</source>
        <translation>kurz nach einer Gabe abgenommen</translation>
    </message>
    <message>
        <source>{span} after {dose}</source>
        <translation>{span} nach {dose}</translation>
    </message>
    <message>
        <source>warn from {value}</source>
        <translation>Warnung ab {value}</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>no magnesium</source>
        <translation>kein Magnesium</translation>
    </message>
    <message>
        <source>{caps} cap</source>
        <translation>Obergrenze {caps}</translation>
    </message>
    <message>
        <source>{what} below {value}</source>
        <translation>{what}: unter {value}</translation>
    </message>
    <message>
        <source>birth date not recorded</source>
        <translation>Geburtsdatum nicht dokumentiert</translation>
    </message>
    <message>
        <source>{name}, record {number}, {born}</source>
        <translation>{name}, Patientennummer {number}, {born}</translation>
    </message>
    <message>
        <source>{start} to {end}, as at {now}, times of {zone}</source>
        <translation>{start} bis {end}, Stand {now}, Zeiten von {zone}</translation>
    </message>
    <message>
        <source>{units}, doses and sums in g of magnesium sulfate heptahydrate</source>
        <translation>{units}, Gaben und Summen in g Magnesiumsulfat-Heptahydrat</translation>
    </message>
    <message>
        <source>Protocol {protocol}</source>
        <translation>Protokoll {protocol}</translation>
    </message>
    <message>
        <source>SAMPLE WARD: nobody in it is real</source>
        <translation>BEISPIELSTATION: niemand darin ist echt</translation>
    </message>
    <message>
        <source>magnesium sulfate trend</source>
        <translation>Magnesiumsulfat-Kurve</translation>
    </message>
    <message>
        <source>This names a folder. Write a file name after it</source>
        <translation>Das ist ein Ordner. Dahinter einen Dateinamen schreiben</translation>
    </message>
    <message>
        <source>There is no folder {folder}. Choose one that exists</source>
        <translation>Den Ordner {folder} gibt es nicht. Einen vorhandenen wählen</translation>
    </message>
    <message>
        <source>There is a file of this name already. Write another name</source>
        <translation>Eine Datei mit diesem Namen gibt es schon. Einen anderen Namen schreiben</translation>
    </message>
    <message>
        <source>Replace that file</source>
        <translation>Diese Datei ersetzen</translation>
    </message>
    <message>
        <source>Nothing can be written to {folder}: {why}. Choose another folder</source>
        <translation>In {folder} lässt sich nichts schreiben: {why}. Einen anderen Ordner wählen</translation>
    </message>
    <message>
        <source>Magnesium sulfate trend: {title}</source>
        <translation>Magnesiumsulfat-Kurve: {title}</translation>
    </message>
    <message>
        <source>the printer takes nothing</source>
        <translation>der Drucker nimmt nichts an</translation>
    </message>
    <message>
        <source>page {number} of {pages}</source>
        <translation>Seite {number} von {pages}</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message>
        <source>A picture of the chart as it stands, in the light look, under its caption.</source>
        <translation>Ein Bild der Kurve, wie sie jetzt zu sehen ist, hell, unter ihrem Kopf.</translation>
    </message>
    <message>
        <source>Results, doses, plan and the steps of the sum, comma-separated.</source>
        <translation>Ergebnisse, Gaben, Plan und die Stufen der Summe, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>The same as the PDF, on paper.</source>
        <translation>Dasselbe wie das PDF, auf Papier.</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save a PDF and print that</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Ein PDF speichern und dieses drucken</translation>
    </message>
    <message>
        <source>The chart and all it shows as a table, A4.</source>
        <translation>Die Kurve und alles, was sie zeigt, als Tabelle, A4.</translation>
    </message>
    <message>
        <source>Anyone who finds it reads whose it is: keep it as you keep the chart.</source>
        <translation>Wer es findet, liest, zu wem es gehört: so verwahren wie die Akte.</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Die Kurve exportieren</translation>
    </message>
    <message>
        <source>Comma-separated, in English, times with their offset.</source>
        <translation>Durch Kommas getrennt, auf Englisch, Zeiten mit ihrem Abstand zu UTC.</translation>
    </message>
    <message>
        <source>On A4.</source>
        <translation>Auf A4.</translation>
    </message>
    <message>
        <source>It names people. Keep it as you keep the record.</source>
        <translation>Es nennt Personen. So aufbewahren wie die Akte.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>What to make</source>
        <translation>Was erstellen</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>&amp;As</source>
        <translation>&amp;Als</translation>
    </message>
    <message>
        <source>It was not printed: {error}.</source>
        <translation>Es wurde nicht gedruckt: {error}.</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Gespeichert als {path}.</translation>
    </message>
    <message>
        <source>No results yet</source>
        <translation>Noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>target {low} to {high}</source>
        <translation>Ziel {low} bis {high}</translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation>Kalium</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Kreatinin</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>Clearance</translation>
    </message>
    <message>
        <source>Osteocalcin</source>
        <translation>Osteocalcin</translation>
    </message>
    <message>
        <source>U reads it in {unit}</source>
        <translation>U zeigt es in {unit}</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>Gaben</translation>
    </message>
    <message>
        <source>Doses: none recorded</source>
        <translation>Gaben: keine dokumentiert</translation>
    </message>
    <message>
        <source>Doses: {count} recorded</source>
        <translation>Gaben: {count} dokumentiert</translation>
    </message>
    <message>
        <source>running {mark}</source>
        <translation>läuft {mark}</translation>
    </message>
    <message>
        <source>last {mark}</source>
        <translation>zuletzt {mark}</translation>
    </message>
    <message>
        <source>No doses yet</source>
        <translation>Noch keine Gaben</translation>
    </message>
    <message>
        <source>doubtful level</source>
        <translation>fraglicher Wert</translation>
    </message>
    <message>
        <source>with what is typed</source>
        <translation>mit der Eingabe</translation>
    </message>
    <message>
        <source>expected course</source>
        <translation>erwarteter Verlauf</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>not given</source>
        <translation>nicht gegeben</translation>
    </message>
    <message>
        <source>forecast</source>
        <translation>Prognose</translation>
    </message>
    <message>
        <source>Legend: {words}</source>
        <translation>Legende: {words}</translation>
    </message>
    <message>
        <source>IM, push</source>
        <translation>IM, Bolus</translation>
    </message>
    <message>
        <source>Oral, other</source>
        <translation>Oral, anderes</translation>
    </message>
    <message>
        <source>L</source>
        <translation>L</translation>
    </message>
    <message>
        <source>R</source>
        <translation>R</translation>
    </message>
    <message>
        <source>{amount} push</source>
        <translation>{amount} Bolus</translation>
    </message>
    <message>
        <source>{amount} over {span}</source>
        <translation>{amount} über {span}</translation>
    </message>
    <message>
        <source>no stop planned</source>
        <translation>kein Stopp geplant</translation>
    </message>
    <message>
        <source>{what} {amount} at {time}</source>
        <translation>{what} {amount} um {time}</translation>
    </message>
    <message>
        <source>{said}, to {time}</source>
        <translation>{said}, bis {time}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}.</translation>
    </message>
    <message>
        <source>No patient is open. Choose one from the ward.</source>
        <translation>Kein Patient ist geöffnet. Einen von der Station wählen.</translation>
    </message>
    <message>
        <source>Read the chart</source>
        <translation>Die Kurve ablesen</translation>
    </message>
    <message>
        <source>Further panels</source>
        <translation>Weitere Diagramme</translation>
    </message>
    <message>
        <source>{analyte} panel</source>
        <translation>Diagramm {analyte}</translation>
    </message>
    <message>
        <source>{what} {amount} planned at {time}, late</source>
        <translation>{what} {amount} geplant um {time}, zu spät</translation>
    </message>
    <message>
        <source>{what} {amount} planned at {time}</source>
        <translation>{what} {amount} geplant um {time}</translation>
    </message>
    <message>
        <source>as far as it is known</source>
        <translation>so weit es bekannt ist</translation>
    </message>
    <message>
        <source>Time shown, from and to</source>
        <translation>Gezeigte Zeit, von und bis</translation>
    </message>
    <message>
        <source>F&amp;rom</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>T&amp;o</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The chart begins before now. Write an earlier time</source>
        <translation>Die Kurve beginnt vor jetzt. Eine frühere Zeit schreiben</translation>
    </message>
    <message>
        <source>The chart always holds now, {now}. Write a later time, or nothing</source>
        <translation>Die Kurve enthält immer jetzt, {now}. Eine spätere Zeit schreiben, oder nichts</translation>
    </message>
    <message>
        <source>given</source>
        <translation>gegeben</translation>
    </message>
    <message>
        <source>none before</source>
        <translation>davor keiner</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>abgenommen</translation>
    </message>
    <message>
        <source>{value} ({corrected} corrected)</source>
        <translation>{value} ({corrected} korrigiert)</translation>
    </message>
    <message>
        <source>{value}, reported {reported}</source>
        <translation>{value}, gemeldet {reported}</translation>
    </message>
    <message>
        <source>{value} doubtful: {why}</source>
        <translation>{value} fraglich: {why}</translation>
    </message>
    <message>
        <source>sum {window}</source>
        <translation>Summe {window}</translation>
    </message>
    <message>
        <source>with {amount}</source>
        <translation>mit {amount}</translation>
    </message>
    <message>
        <source>Read-out</source>
        <translation>Ablesung</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>steigend</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>fallend</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>no results yet</source>
        <translation>noch kein Ergebnis</translation>
    </message>
    <message>
        <source>{analyte}: no results yet</source>
        <translation>{analyte}: noch keine Ergebnisse</translation>
    </message>
    <message>
        <source>corrected, albumin {grams} g/L</source>
        <translation>korrigiert, Albumin {grams} g/L</translation>
    </message>
    <message>
        <source>corrected calcium</source>
        <translation>korrigiertes Calcium</translation>
    </message>
    <message>
        <source>doubtful: {why}</source>
        <translation>fraglich: {why}</translation>
    </message>
    <message>
        <source>corrected {value}</source>
        <translation>korrigiert {value}</translation>
    </message>
    <message>
        <source>reported {reported}</source>
        <translation>gemeldet {reported}</translation>
    </message>
    <message>
        <source>{amount}, planned, late</source>
        <translation>{amount}, geplant, überfällig</translation>
    </message>
    <message>
        <source>{amount}, planned</source>
        <translation>{amount}, geplant</translation>
    </message>
    <message>
        <source>{amount}, not given</source>
        <translation>{amount}, nicht gegeben</translation>
    </message>
    <message>
        <source>{amount}, struck out</source>
        <translation>{amount}, gestrichen</translation>
    </message>
    <message>
        <source>until it is resumed or stopped</source>
        <translation>bis sie fortgesetzt oder beendet wird</translation>
    </message>
    <message>
        <source>expected course of {analyte}</source>
        <translation>erwarteter Verlauf von {analyte}</translation>
    </message>
    <message>
        <source>{drug} in {window}</source>
        <translation>{drug} in {window}</translation>
    </message>
    <message>
        <source>forecast without anything more</source>
        <translation>Prognose ohne weitere Gaben</translation>
    </message>
    <message>
        <source>Did</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>dokumentiert</translation>
    </message>
    <message>
        <source>struck out</source>
        <translation>gestrichen</translation>
    </message>
    <message>
        <source>went on against a rule</source>
        <translation>gegen eine Regel fortgefahren</translation>
    </message>
    <message>
        <source>answered an alarm</source>
        <translation>Alarm beantwortet</translation>
    </message>
    <message>
        <source>looked at</source>
        <translation>angesehen</translation>
    </message>
    <message>
        <source>exported</source>
        <translation>exportiert</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>gedruckt</translation>
    </message>
    <message>
        <source>changed a setting</source>
        <translation>Einstellung geändert</translation>
    </message>
    <message>
        <source>changed the protocol</source>
        <translation>Protokoll geändert</translation>
    </message>
    <message>
        <source>signed in</source>
        <translation>angemeldet</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>locked the screen</source>
        <translation>Bildschirm gesperrt</translation>
    </message>
    <message>
        <source>wrong PIN</source>
        <translation>falsche PIN</translation>
    </message>
    <message>
        <source>was the second person</source>
        <translation>war zweite Person</translation>
    </message>
    <message>
        <source>changed who belongs to the ward</source>
        <translation>Personen der Station geändert</translation>
    </message>
    <message>
        <source>made a key anew</source>
        <translation>Schlüssel neu erstellt</translation>
    </message>
    <message>
        <source>backed up</source>
        <translation>gesichert</translation>
    </message>
    <message>
        <source>brought a backup back</source>
        <translation>Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>added</source>
        <translation>aufgenommen</translation>
    </message>
    <message>
        <source>name, initials or role changed</source>
        <translation>Name, Kürzel oder Rolle geändert</translation>
    </message>
    <message>
        <source>left the ward&apos;s people</source>
        <translation>aus der Station ausgeschieden</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>wieder dabei</translation>
    </message>
    <message>
        <source>PIN reset</source>
        <translation>PIN zurückgesetzt</translation>
    </message>
    <message>
        <source>chose a PIN</source>
        <translation>PIN gewählt</translation>
    </message>
    <message>
        <source>recovery sheet</source>
        <translation>Notfallblatt</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>the program</source>
        <translation>das Programm</translation>
    </message>
    <message>
        <source>a patient not known here</source>
        <translation>hier unbekannter Patient</translation>
    </message>
    <message>
        <source>{said}, struck out</source>
        <translation>{said}, gestrichen</translation>
    </message>
    <message>
        <source>if this cap applies</source>
        <translation>falls diese Obergrenze gilt</translation>
    </message>
    <message>
        <source>warn above {grams}</source>
        <translation>Warnung über {grams}</translation>
    </message>
    <message>
        <source>stop above {grams}</source>
        <translation>Stopp über {grams}</translation>
    </message>
    <message>
        <source>Rolling sum</source>
        <translation>Gleitende Summe</translation>
    </message>
    <message>
        <source>no cap applies</source>
        <translation>keine Obergrenze gilt</translation>
    </message>
    <message>
        <source>Rolling {window}</source>
        <translation>Gleitend {window}</translation>
    </message>
    <message>
        <source>{used} of {limit} in {window}</source>
        <translation>{used} von {limit} in {window}</translation>
    </message>
    <message>
        <source>{mmol} mmol by mouth beside it</source>
        <translation>dazu {mmol} mmol oral</translation>
    </message>
    <message>
        <source>cap not certain</source>
        <translation>Obergrenze unsicher</translation>
    </message>
    <message>
        <source>over {limit}</source>
        <translation>über {limit}</translation>
    </message>
    <message>
        <source>with what runs, over {limit} {moment}</source>
        <translation>mit laufender Infusion über {limit} {moment}</translation>
    </message>
    <message>
        <source>with what runs, {sum} {moment}</source>
        <translation>mit laufender Infusion {sum} {moment}</translation>
    </message>
    <message>
        <source>of {grams}</source>
        <translation>von {grams}</translation>
    </message>
    <message>
        <source>with {amount}: {total}</source>
        <translation>mit {amount}: {total}</translation>
    </message>
    <message>
        <source>Rolling sum: no cap applies at this clearance</source>
        <translation>Gleitende Summe: bei dieser Clearance gilt keine Obergrenze</translation>
    </message>
    <message>
        <source>{drug} in {window} {total} of {limit}</source>
        <translation>{drug} in {window} {total} von {limit}</translation>
    </message>
    <message>
        <source>cap not certain without a usable creatinine clearance</source>
        <translation>Obergrenze unsicher ohne verwendbare Kreatinin-Clearance</translation>
    </message>
    <message>
        <source>with {amount} {total}</source>
        <translation>mit {amount} {total}</translation>
    </message>
    <message>
        <source>{crossing} without anything more</source>
        <translation>{crossing} ohne weitere Gaben</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>Sum then</source>
        <translation>Summe dann</translation>
    </message>
    <message>
        <source>{window} sum then</source>
        <translation>Summe in {window} dann</translation>
    </message>
    <message>
        <source>Results, doses and plan, newest first</source>
        <translation>Ergebnisse, Gaben und Plan, das Neueste zuerst</translation>
    </message>
    <message>
        <source>Time axis</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>{zone}: {first} to {last}</source>
        <translation>{zone}: {first} bis {last}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Eigener</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>Zurück zu jetzt</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>What was struck out</source>
        <translation>Was gestrichen wurde</translation>
    </message>
    <message>
        <source>Table or chart</source>
        <translation>Tabelle oder Kurve</translation>
    </message>
    <message>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Times, the newest first</source>
        <translation>Abweichungen, neueste zuerst</translation>
    </message>
    <message>
        <source>Looking through the ward</source>
        <translation>Die Station wird durchgesehen</translation>
    </message>
    <message>
        <source>Export where rules were gone against</source>
        <translation>Abweichungen exportieren</translation>
    </message>
    <message>
        <source>Only your own are shown: a pharmacist or an administrator sees all.</source>
        <translation>Nur Ihre eigenen sind zu sehen: Apotheke und Administration sehen alle.</translation>
    </message>
    <message>
        <source>As at {when}. Asked for: {what}.</source>
        <translation>Stand {when}. Auswahl: {what}.</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Abweichungen</translation>
    </message>
    <message>
        <source>{count} struck out</source>
        <translation>{count} gestrichen</translation>
    </message>
    <message>
        <source>shown, crossed</source>
        <translation>sichtbar, durchgestrichen</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>verborgen</translation>
    </message>
    <message>
        <source>Magnesium and calcium mmol/L, PTH pmol/L, creatinine umol/L.</source>
        <translation>Magnesium und Calcium mmol/L, PTH pmol/L, Kreatinin umol/L.</translation>
    </message>
    <message>
        <source>Magnesium and calcium mg/dL, PTH pg/mL, creatinine mg/dL.</source>
        <translation>Magnesium und Calcium mg/dL, PTH pg/mL, Kreatinin mg/dL.</translation>
    </message>
    <message>
        <source>Magnesium mEq/L, calcium mg/dL, PTH pg/mL, creatinine mg/dL.</source>
        <translation>Magnesium mEq/L, Calcium mg/dL, PTH pg/mL, Kreatinin mg/dL.</translation>
    </message>
    <message>
        <source>Who records?</source>
        <translation>Wer dokumentiert?</translation>
    </message>
    <message>
        <source>This is me</source>
        <translation>Das bin ich</translation>
    </message>
    <message>
        <source>Nurse</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Pharmacist</source>
        <translation>Apotheke</translation>
    </message>
    <message>
        <source>Educator</source>
        <translation>Praxisanleitung</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>They choose a PIN of their own at the first sign-in. Tell them this one in person.</source>
        <translation>Bei der ersten Anmeldung wählt die Person eine eigene PIN. Diese hier persönlich mitteilen.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Role</source>
        <translation>&amp;Rolle</translation>
    </message>
    <message>
        <source>First &amp;PIN</source>
        <translation>Erste &amp;PIN</translation>
    </message>
    <message>
        <source>Keeping it</source>
        <translation>Wird gespeichert</translation>
    </message>
    <message>
        <source>Choose what they are.</source>
        <translation>Die Rolle wählen.</translation>
    </message>
    <message>
        <source>A new PIN for {name}</source>
        <translation>Eine neue PIN für {name}</translation>
    </message>
    <message>
        <source>Change {name}</source>
        <translation>{name} ändern</translation>
    </message>
    <message>
        <source>Practice in the sample ward</source>
        <translation>Auf der Beispielstation üben</translation>
    </message>
    <message>
        <source>What is due</source>
        <translation>Was fällig ist</translation>
    </message>
    <message>
        <source>This ward is opened by signing in.</source>
        <translation>Diese Station öffnet sich durch Anmelden.</translation>
    </message>
    <message>
        <source>Locked. What was being typed is kept.</source>
        <translation>Gesperrt. Was gerade eingetippt wurde, bleibt erhalten.</translation>
    </message>
    <message>
        <source>The new PIN is kept. Sign in with it.</source>
        <translation>Die neue PIN ist gespeichert. Melden Sie sich mit ihr an.</translation>
    </message>
    <message>
        <source>Sign in first: something is typed and not recorded.</source>
        <translation>Erst anmelden: Etwas ist eingetippt und nicht dokumentiert.</translation>
    </message>
    <message>
        <source>Who records</source>
        <translation>Wer dokumentiert</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Switch person</source>
        <translation>Person wechseln</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Jetzt sperren</translation>
    </message>
    <message>
        <source>Choose another PIN</source>
        <translation>Andere PIN wählen</translation>
    </message>
    <message>
        <source>People of the ward</source>
        <translation>Personen der Station</translation>
    </message>
    <message>
        <source>A new recovery sheet</source>
        <translation>Ein neues Notfallblatt</translation>
    </message>
    <message>
        <source>When it locks by itself</source>
        <translation>Wann es sich von selbst sperrt</translation>
    </message>
    <message>
        <source>Encrypt this ward</source>
        <translation>Diese Station verschlüsseln</translation>
    </message>
    <message>
        <source>This ward is encrypted already.</source>
        <translation>Diese Station ist schon verschlüsselt.</translation>
    </message>
    <message>
        <source>The one there is now is worth nothing from then on. Have a printer or a pen at hand.</source>
        <translation>Das bisherige ist von da an wertlos. Drucker oder Stift bereithalten.</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Erstellen</translation>
    </message>
    <message>
        <source>Left the ward, or back again</source>
        <translation>Station verlassen, oder wieder da</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>For teachers</source>
        <translation>Für Lehrkräfte</translation>
    </message>
    <message>
        <source>Simulated patients. Your ward is closed while you practise, and its alarms do not sound here.</source>
        <translation>Simulierte Patienten. Ihre Station ist geschlossen, während Sie üben, und ihre Alarme ertönen hier nicht.</translation>
    </message>
    <message>
        <source>Out of practice</source>
        <translation>Übung verlassen</translation>
    </message>
    <message>
        <source>Debrief: {title}</source>
        <translation>Nachbesprechung: {title}</translation>
    </message>
    <message>
        <source>Attempts in a folder</source>
        <translation>Versuche in einem Ordner</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Look: as the system</source>
        <translation>Aussehen: wie das System</translation>
    </message>
    <message>
        <source>Look: light</source>
        <translation>Aussehen: hell</translation>
    </message>
    <message>
        <source>Look: dark</source>
        <translation>Aussehen: dunkel</translation>
    </message>
    <message>
        <source>Look: high contrast</source>
        <translation>Aussehen: hoher Kontrast</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Text größer</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Text kleiner</translation>
    </message>
    <message>
        <source>Text at 100 %</source>
        <translation>Text auf 100 %</translation>
    </message>
    <message>
        <source>Close mgtracker</source>
        <translation>mgtracker schließen</translation>
    </message>
    <message>
        <source>This line cannot be struck out.</source>
        <translation>Diese Zeile lässt sich nicht streichen.</translation>
    </message>
    <message>
        <source>It is struck out already.</source>
        <translation>Sie ist schon gestrichen.</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>ISMP</source>
        <translation>ISMP</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Fachinformation</translation>
    </message>
    <message>
        <source>Record or clear what is typed in this form first.</source>
        <translation>Erst dokumentieren oder leeren, was in diesem Formular eingetippt ist.</translation>
    </message>
    <message>
        <source>Filled in from what was said. Look at it, then record it.</source>
        <translation>Ausgefüllt nach dem, was gesagt wurde. Ansehen, dann dokumentieren.</translation>
    </message>
    <message>
        <source>What stands in a form is not recorded: Ctrl Enter records it. The same key again lets time pass without.</source>
        <translation>Was in einem Formular steht, ist nicht dokumentiert: Strg Enter dokumentiert es. Dieselbe Taste noch einmal lässt die Zeit ohne das vergehen.</translation>
    </message>
    <message>
        <source>Filled in as it was found. Record it.</source>
        <translation>Ausgefüllt, wie vorgefunden. Bitte dokumentieren.</translation>
    </message>
    <message>
        <source>Nothing is heard.</source>
        <translation>Nichts ist zu hören.</translation>
    </message>
    <message>
        <source>The debrief follows: Shift F9.</source>
        <translation>Die Nachbesprechung folgt: Umschalt F9.</translation>
    </message>
    <message>
        <source>Drawn for {what}. The laboratory reports at {time}.</source>
        <translation>Abgenommen für {what}. Das Labor meldet um {time}.</translation>
    </message>
    <message>
        <source>Nothing is due now.</source>
        <translation>Jetzt ist nichts fällig.</translation>
    </message>
    <message>
        <source>The case is over. Shift F9 shows the debrief.</source>
        <translation>Der Fall ist vorbei. Umschalt F9 zeigt die Nachbesprechung.</translation>
    </message>
    <message>
        <source>15 minutes pass</source>
        <translation>15 Minuten vergehen lassen</translation>
    </message>
    <message>
        <source>1 hour passes</source>
        <translation>1 Stunde vergehen lassen</translation>
    </message>
    <message>
        <source>4 hours pass</source>
        <translation>4 Stunden vergehen lassen</translation>
    </message>
    <message>
        <source>Time passes to the next event</source>
        <translation>Zeit bis zum nächsten Ereignis</translation>
    </message>
    <message>
        <source>Time passes to what is due next</source>
        <translation>Zeit bis zum nächsten Fälligen</translation>
    </message>
    <message>
        <source>The clock runs, or stands</source>
        <translation>Die Uhr läuft, oder steht</translation>
    </message>
    <message>
        <source>Draw blood</source>
        <translation>Blut abnehmen</translation>
    </message>
    <message>
        <source>Look at the bedside</source>
        <translation>Am Bett nachsehen</translation>
    </message>
    <message>
        <source>Record an electrocardiogram</source>
        <translation>Ein Elektrokardiogramm schreiben</translation>
    </message>
    <message>
        <source>Begin again from a decision</source>
        <translation>Ab einer Entscheidung neu beginnen</translation>
    </message>
    <message>
        <source>End the attempt, or see the debrief</source>
        <translation>Versuch beenden oder Nachbesprechung sehen</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>Write down what was said</source>
        <translation>Aufschreiben, was gesagt wurde</translation>
    </message>
    <message>
        <source>Do what is due</source>
        <translation>Fälliges tun</translation>
    </message>
    <message>
        <source>{what}; and {count} more</source>
        <translation>{what}; und {count} weitere</translation>
    </message>
    <message>
        <source>{what}. F4 opens it.</source>
        <translation>{what}. F4 öffnet es.</translation>
    </message>
    <message>
        <source>{answer} (asked: {question})</source>
        <translation>{answer} (gefragt: {question})</translation>
    </message>
    <message>
        <source>{question} (asked {time})</source>
        <translation>{question} (gefragt {time})</translation>
    </message>
    <message>
        <source>nothing was done</source>
        <translation>nichts getan</translation>
    </message>
    <message>
        <source>UK label</source>
        <translation>UK-Fachinformation</translation>
    </message>
    <message>
        <source>Breathing</source>
        <translation>Atmung</translation>
    </message>
    <message>
        <source>Urine</source>
        <translation>Urin</translation>
    </message>
    <message>
        <source>Calcium at the bedside</source>
        <translation>Calcium am Bett</translation>
    </message>
    <message>
        <source>{source}, line {line}</source>
        <translation>{source}, Zeile {line}</translation>
    </message>
    <message>
        <source>{source}: printed {figures}</source>
        <translation>{source}: gedruckt {figures}</translation>
    </message>
    <message>
        <source>Highest {window} sum {sum} {moment}; limit {limit} in any {window}</source>
        <translation>Höchste Summe in {window}: {sum} {moment}; Grenze {limit} in beliebigen {window}</translation>
    </message>
    <message>
        <source>{detail}; clearance not usable, so this cap may apply</source>
        <translation>{detail}; Clearance nicht verwendbar, daher kann diese Obergrenze gelten</translation>
    </message>
    <message>
        <source>over {limit} in {window} since {time}</source>
        <translation>über {limit} in {window} seit {time}</translation>
    </message>
    <message>
        <source>over {limit} already, {sum} with this</source>
        <translation>schon über {limit}, hiermit {sum}</translation>
    </message>
    <message>
        <source>lands exactly on {limit}</source>
        <translation>trifft genau {limit}</translation>
    </message>
    <message>
        <source>Slow or stop {lines} before {time}</source>
        <translation>{lines} vor {time} verlangsamen oder stoppen</translation>
    </message>
    <message>
        <source>crosses {limit} {moment}</source>
        <translation>überschreitet {limit} {moment}</translation>
    </message>
    <message>
        <source>on {day}</source>
        <translation>am {day}</translation>
    </message>
    <message>
        <source>this from {time}</source>
        <translation>dies ab {time}</translation>
    </message>
    <message>
        <source>Within {limit}: {what}</source>
        <translation>Innerhalb von {limit}: {what}</translation>
    </message>
    <message>
        <source>at most {amount} now</source>
        <translation>jetzt höchstens {amount}</translation>
    </message>
    <message>
        <source>nothing now</source>
        <translation>jetzt nichts</translation>
    </message>
    <message>
        <source>No creatinine clearance: cannot check</source>
        <translation>Keine Kreatinin-Clearance: nicht prüfbar</translation>
    </message>
    <message>
        <source>Without it neither the contraindication nor the right cap can be known</source>
        <translation>Ohne sie sind weder die Kontraindikation noch die richtige Obergrenze bekannt</translation>
    </message>
    <message>
        <source>Record a creatinine clearance</source>
        <translation>Eine Kreatinin-Clearance dokumentieren</translation>
    </message>
    <message>
        <source>Creatinine clearance too old: cannot check</source>
        <translation>Kreatinin-Clearance zu alt: nicht prüfbar</translation>
    </message>
    <message>
        <source>{clearance} mL/min is from {time}; good for {expires} while magnesium is given by needle</source>
        <translation>{clearance} mL/min ist von {time}; gilt {expires}, solange Magnesium parenteral gegeben wird</translation>
    </message>
    <message>
        <source>Record a new creatinine clearance</source>
        <translation>Eine neue Kreatinin-Clearance dokumentieren</translation>
    </message>
    <message>
        <source>Creatinine clearance {clearance} mL/min: no magnesium</source>
        <translation>Kreatinin-Clearance {clearance} mL/min: kein Magnesium</translation>
    </message>
    <message>
        <source>Below {limit} mL/min no magnesium by any route (value from {time})</source>
        <translation>Unter {limit} mL/min kein Magnesium auf irgendeinem Weg (Wert von {time})</translation>
    </message>
    <message>
        <source>Magnesium would settle near {level} mmol/L</source>
        <translation>Magnesium würde sich bei etwa {level} mmol/L einstellen</translation>
    </message>
    <message>
        <source>Ask the prescriber</source>
        <translation>Die verordnende Person fragen</translation>
    </message>
    <message>
        <source>Creatinine clearance {clearance} mL/min is on the border</source>
        <translation>Kreatinin-Clearance {clearance} mL/min liegt an der Grenze</translation>
    </message>
    <message>
        <source>A little lower and a tighter limit would hold (value from {time})</source>
        <translation>Etwas niedriger, und eine engere Grenze würde gelten (Wert von {time})</translation>
    </message>
    <message>
        <source>{rate} g/h at a clearance of {clearance} mL/min; reflexes fade from about {limit} mmol/L</source>
        <translation>{rate} g/h bei einer Clearance von {clearance} mL/min; Reflexe schwinden ab etwa {limit} mmol/L</translation>
    </message>
    <message>
        <source>{fits} g/h would settle at {limit} mmol/L</source>
        <translation>{fits} g/h würden sich bei {limit} mmol/L einstellen</translation>
    </message>
    <message>
        <source>Push above {limit} g</source>
        <translation>Bolus über {limit} g</translation>
    </message>
    <message>
        <source>{grams} g in one IV push</source>
        <translation>{grams} g in einem IV-Bolus</translation>
    </message>
    <message>
        <source>{limit} g or less, or as an infusion</source>
        <translation>Höchstens {limit} g, oder als Infusion</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Auf einmal</translation>
    </message>
    <message>
        <source>Over {time}</source>
        <translation>Über {time}</translation>
    </message>
    <message>
        <source>Push faster than {shortest}</source>
        <translation>Bolus schneller als {shortest}</translation>
    </message>
    <message>
        <source>Over {shortest} or longer</source>
        <translation>Über {shortest} oder länger</translation>
    </message>
    <message>
        <source>Emergency push: needs a reason</source>
        <translation>Notfallbolus: braucht einen Grund</translation>
    </message>
    <message>
        <source>For seizure, arrhythmia or tetany</source>
        <translation>Bei Krampfanfall, Arrhythmie oder Tetanie</translation>
    </message>
    <message>
        <source>At once counts as within a minute: {rate}</source>
        <translation>Auf einmal zählt als innerhalb einer Minute: {rate}</translation>
    </message>
    <message>
        <source>Over {minutes} min or longer</source>
        <translation>Über {minutes} min oder länger</translation>
    </message>
    <message>
        <source>{grams_per_hour} g/h or less</source>
        <translation>höchstens {grams_per_hour} g/h</translation>
    </message>
    <message>
        <source>Faster than {limit} mg/min into a vein</source>
        <translation>Schneller als {limit} mg/min in eine Vene</translation>
    </message>
    <message>
        <source>Strength not stated</source>
        <translation>Stärke nicht angegeben</translation>
    </message>
    <message>
        <source>Into a vein {limit} % or less; name the product to check</source>
        <translation>In eine Vene höchstens {limit} %; zum Prüfen das Präparat nennen</translation>
    </message>
    <message>
        <source>Strength: cannot check</source>
        <translation>Stärke: nicht prüfbar</translation>
    </message>
    <message>
        <source>{product} does not say what one mL holds; into a vein {limit} % or less</source>
        <translation>{product} sagt nicht, was ein mL enthält; in eine Vene höchstens {limit} %</translation>
    </message>
    <message>
        <source>Write the product like 20 % injection or 4 g in 100 mL</source>
        <translation>Das Präparat wie 20 % injection oder 4 g in 100 mL schreiben</translation>
    </message>
    <message>
        <source>Dilute to {limit} % or less</source>
        <translation>Auf höchstens {limit} % verdünnen</translation>
    </message>
    <message>
        <source>Dilute to {limit} % or less: {ml} mL or more for this dose</source>
        <translation>Auf höchstens {limit} % verdünnen: mindestens {ml} mL für diese Gabe</translation>
    </message>
    <message>
        <source>{percent} % is too strong for a vein</source>
        <translation>{percent} % ist zu stark für eine Vene</translation>
    </message>
    <message>
        <source>Limit {limit} %</source>
        <translation>Grenze {limit} %</translation>
    </message>
    <message>
        <source>Above {most} g/h</source>
        <translation>Mehr als {most} g/h</translation>
    </message>
    <message>
        <source>{most} g/h or less</source>
        <translation>höchstens {most} g/h</translation>
    </message>
    <message>
        <source>Below {least} g/h</source>
        <translation>Weniger als {least} g/h</translation>
    </message>
    <message>
        <source>{rate} g/h, outside the intermittent regimen</source>
        <translation>{rate} g/h, außerhalb des intermittierenden Schemas</translation>
    </message>
    <message>
        <source>{least} to {most} g/h</source>
        <translation>{least} bis {most} g/h</translation>
    </message>
    <message>
        <source>Outside {least} to {most} mmol</source>
        <translation>Außerhalb von {least} bis {most} mmol</translation>
    </message>
    <message>
        <source>{least} to {most} mmol</source>
        <translation>{least} bis {most} mmol</translation>
    </message>
    <message>
        <source>1 time a week</source>
        <translation>1-mal pro Woche</translation>
    </message>
    <message>
        <source>Not {usual}</source>
        <translation>Nicht {usual}</translation>
    </message>
    <message>
        <source>Outside {shortest} to {longest}</source>
        <translation>Außerhalb von {shortest} bis {longest}</translation>
    </message>
    <message>
        <source>Over {shortest} to {longest}</source>
        <translation>Über {shortest} bis {longest}</translation>
    </message>
    <message>
        <source>Outside {least} to {most} mL</source>
        <translation>Außerhalb von {least} bis {most} mL</translation>
    </message>
    <message>
        <source>{least} to {most} mL</source>
        <translation>{least} bis {most} mL</translation>
    </message>
    <message>
        <source>{least} to {most} g</source>
        <translation>{least} bis {most} g</translation>
    </message>
    <message>
        <source>Not {usual} IM</source>
        <translation>Nicht {usual} IM</translation>
    </message>
    <message>
        <source>Too soon after {last}</source>
        <translation>Zu früh nach {last}</translation>
    </message>
    <message>
        <source>Due {due}</source>
        <translation>Fällig {due}</translation>
    </message>
    <message>
        <source>From {opens}</source>
        <translation>Ab {opens}</translation>
    </message>
    <message>
        <source>Too soon: before the first of its order</source>
        <translation>Zu früh: vor der ersten Dosis der Anordnung</translation>
    </message>
    <message>
        <source>First due {due}</source>
        <translation>Erste fällig {due}</translation>
    </message>
    <message>
        <source>Side not stated</source>
        <translation>Seite nicht angegeben</translation>
    </message>
    <message>
        <source>No side recorded yet</source>
        <translation>Noch keine Seite dokumentiert</translation>
    </message>
    <message>
        <source>Next is {side}</source>
        <translation>Als Nächstes {side}</translation>
    </message>
    <message>
        <source>{side} side again</source>
        <translation>Wieder Seite {side}</translation>
    </message>
    <message>
        <source>Sides alternate</source>
        <translation>Seiten wechseln sich ab</translation>
    </message>
    <message>
        <source>{ml} mL in one site</source>
        <translation>{ml} mL an einer Stelle</translation>
    </message>
    <message>
        <source>Over {limit} mL</source>
        <translation>Mehr als {limit} mL</translation>
    </message>
    <message>
        <source>{sites} sites of {each} mL would fit</source>
        <translation>{sites} Stellen mit je {each} mL würden passen</translation>
    </message>
    <message>
        <source>Unlicensed route</source>
        <translation>Nicht zugelassener Weg</translation>
    </message>
    <message>
        <source>Subcut magnesium sulfate is not licensed</source>
        <translation>Subcutanes Magnesiumsulfat ist nicht zugelassen</translation>
    </message>
    <message>
        <source>Above {limit} g for {weight} kg</source>
        <translation>Mehr als {limit} g bei {weight} kg</translation>
    </message>
    <message>
        <source>{grams} g in {window}</source>
        <translation>{grams} g in {window}</translation>
    </message>
    <message>
        <source>{limit} g or less in {window}</source>
        <translation>höchstens {limit} g in {window}</translation>
    </message>
    <message>
        <source>No weight: cannot check</source>
        <translation>Kein Gewicht: nicht prüfbar</translation>
    </message>
    <message>
        <source>The limit goes by body weight</source>
        <translation>Die Grenze richtet sich nach dem Körpergewicht</translation>
    </message>
    <message>
        <source>Record a weight</source>
        <translation>Ein Gewicht dokumentieren</translation>
    </message>
    <message>
        <source>Above {limit} mmol in a day</source>
        <translation>Mehr als {limit} mmol an einem Tag</translation>
    </message>
    <message>
        <source>{mmol} mmol with this dose</source>
        <translation>{mmol} mmol mit dieser Gabe</translation>
    </message>
    <message>
        <source>{fits} mmol fits now</source>
        <translation>{fits} mmol passen jetzt</translation>
    </message>
    <message>
        <source>Start above {limit} mmol</source>
        <translation>Beginn mit mehr als {limit} mmol</translation>
    </message>
    <message>
        <source>{mmol} mmol, with low PTH</source>
        <translation>{mmol} mmol, bei niedrigem PTH</translation>
    </message>
    <message>
        <source>{limit} mmol or less</source>
        <translation>höchstens {limit} mmol</translation>
    </message>
    <message>
        <source>Step too large</source>
        <translation>Schritt zu groß</translation>
    </message>
    <message>
        <source>{mmol} mmol in a day after {before}</source>
        <translation>{mmol} mmol an einem Tag nach zuvor {before}</translation>
    </message>
    <message>
        <source>Step too soon</source>
        <translation>Schritt zu früh</translation>
    </message>
    <message>
        <source>From {opens}, or {before} mmol</source>
        <translation>Ab {opens}, oder {before} mmol</translation>
    </message>
    <message>
        <source>Above {limit} mcg in a day</source>
        <translation>Mehr als {limit} mcg an einem Tag</translation>
    </message>
    <message>
        <source>{limit} mcg or less</source>
        <translation>höchstens {limit} mcg</translation>
    </message>
    <message>
        <source>Below {limit} mcg in a day</source>
        <translation>Weniger als {limit} mcg an einem Tag</translation>
    </message>
    <message>
        <source>{limit} mcg or more</source>
        <translation>mindestens {limit} mcg</translation>
    </message>
    <message>
        <source>{title}: cannot check</source>
        <translation>{title}: nicht prüfbar</translation>
    </message>
    <message>
        <source>Never recorded; good for {fresh}</source>
        <translation>Nie dokumentiert; gilt {fresh}</translation>
    </message>
    <message>
        <source>Check at the bedside and record it</source>
        <translation>Am Bett prüfen und dokumentieren</translation>
    </message>
    <message>
        <source>Last checked {time}; good for {fresh}</source>
        <translation>Zuletzt geprüft {time}; gilt {fresh}</translation>
    </message>
    <message>
        <source>Knee jerk {reflex}</source>
        <translation>Patellarreflex {reflex}</translation>
    </message>
    <message>
        <source>Found {time}</source>
        <translation>Festgestellt {time}</translation>
    </message>
    <message>
        <source>Ask the prescriber; check again</source>
        <translation>Die verordnende Person fragen; neu prüfen</translation>
    </message>
    <message>
        <source>Breathing {breaths} a minute</source>
        <translation>Atmung {breaths} pro Minute</translation>
    </message>
    <message>
        <source>Below {least}, found {time}</source>
        <translation>Unter {least}, festgestellt {time}</translation>
    </message>
    <message>
        <source>Urine {ml} mL in 4 h</source>
        <translation>Urin {ml} mL in 4 h</translation>
    </message>
    <message>
        <source>Below {least} mL, found {time}</source>
        <translation>Unter {least} mL, festgestellt {time}</translation>
    </message>
    <message>
        <source>Calcium at the bedside not confirmed</source>
        <translation>Calcium am Bett nicht bestätigt</translation>
    </message>
    <message>
        <source>Not confirmed in the last {fresh}</source>
        <translation>In den letzten {fresh} nicht bestätigt</translation>
    </message>
    <message>
        <source>Put a calcium salt at the bedside and record it</source>
        <translation>Ein Calciumsalz ans Bett legen und dokumentieren</translation>
    </message>
    <message>
        <source>Heart block or myocardial damage</source>
        <translation>AV-Block oder Myokardschaden</translation>
    </message>
    <message>
        <source>Recorded {time}</source>
        <translation>Dokumentiert {time}</translation>
    </message>
    <message>
        <source>Heart block: cannot check</source>
        <translation>AV-Block: nicht prüfbar</translation>
    </message>
    <message>
        <source>Nobody has said yes or no</source>
        <translation>Niemand hat ja oder nein angegeben</translation>
    </message>
    <message>
        <source>Record it under Facts</source>
        <translation>Unter „Daten“ dokumentieren</translation>
    </message>
    <message>
        <source>Volume depleted</source>
        <translation>Volumen vermindert</translation>
    </message>
    <message>
        <source>Volume not known</source>
        <translation>Volumen nicht bekannt</translation>
    </message>
    <message>
        <source>First magnesium: correct salt and water first</source>
        <translation>Erstes Magnesium: zuerst Salz und Wasser ausgleichen</translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L: no further dose until reviewed</source>
        <translation>Magnesium {level} mmol/L: keine weitere Gabe bis zur Überprüfung</translation>
    </message>
    <message>
        <source>Drawn {time}; {limit} mmol/L or more</source>
        <translation>Abgenommen {time}; {limit} mmol/L oder mehr</translation>
    </message>
    <message>
        <source>Ask the prescriber; draw again</source>
        <translation>Die verordnende Person fragen; neu abnehmen</translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L is high</source>
        <translation>Magnesium {level} mmol/L ist hoch</translation>
    </message>
    <message>
        <source>Drawn {time}; upper limit {high} mmol/L</source>
        <translation>Abgenommen {time}; oberer Grenzwert {high} mmol/L</translation>
    </message>
    <message>
        <source>On {name}</source>
        <translation>Nimmt {name}</translation>
    </message>
    <message>
        <source>Continuous for {lasted} in pregnancy</source>
        <translation>{lasted} ununterbrochen in der Schwangerschaft</translation>
    </message>
    <message>
        <source>Since {began}; warns from {warn_at}, stops after {stop_after}</source>
        <translation>Seit {began}; Warnung ab {warn_at}, Stopp nach {stop_after}</translation>
    </message>
    <message>
        <source>Pregnancy: cannot check</source>
        <translation>Schwangerschaft: nicht prüfbar</translation>
    </message>
    <message>
        <source>Continuous for {lasted}, and nobody has said yes or no</source>
        <translation>{lasted} ununterbrochen, und niemand hat ja oder nein angegeben</translation>
    </message>
    <message>
        <source>One stands at {time}</source>
        <translation>Eine steht bei {time}</translation>
    </message>
    <message>
        <source>One stands at {time} by {name}</source>
        <translation>Eine steht bei {time} von {name}</translation>
    </message>
    <message>
        <source>The same dose entered twice?</source>
        <translation>Dieselbe Gabe zweimal eingetragen?</translation>
    </message>
    <message>
        <source>Check before recording</source>
        <translation>Vor dem Dokumentieren prüfen</translation>
    </message>
    <message>
        <source>Rate equals the bag&apos;s volume</source>
        <translation>Rate gleich dem Volumen des Beutels</translation>
    </message>
    <message>
        <source>{typed} with a bag of {ml} mL</source>
        <translation>{typed} bei einem Beutel von {ml} mL</translation>
    </message>
    <message>
        <source>Check which number was meant</source>
        <translation>Prüfen, welche Zahl gemeint war</translation>
    </message>
    <message>
        <source>{typed} is {ratio} times the order of {ordered}</source>
        <translation>{typed} ist das {ratio}-Fache der Anordnung von {ordered}</translation>
    </message>
    <message>
        <source>{typed} is 1/{ratio} of the order of {ordered}</source>
        <translation>{typed} ist 1/{ratio} der Anordnung von {ordered}</translation>
    </message>
    <message>
        <source>Misread number?</source>
        <translation>Zahl falsch gelesen?</translation>
    </message>
    <message>
        <source>The order says {ordered}</source>
        <translation>Die Anordnung sagt {ordered}</translation>
    </message>
    <message>
        <source>{typed} is {amounts}</source>
        <translation>{typed} sind {amounts}</translation>
    </message>
    <message>
        <source>Misread unit?</source>
        <translation>Einheit falsch gelesen?</translation>
    </message>
    <message>
        <source>{typed} typed, {ordered} ordered: the same number, another unit</source>
        <translation>{typed} eingetippt, {ordered} angeordnet: dieselbe Zahl, andere Einheit</translation>
    </message>
    <message>
        <source>Magnesium first</source>
        <translation>Magnesium zuerst</translation>
    </message>
    <message>
        <source>No magnesium level, and none given in {within}</source>
        <translation>Kein Magnesiumwert, und in {within} keines gegeben</translation>
    </message>
    <message>
        <source>Check magnesium. For rescue give calcium without delay</source>
        <translation>Magnesium prüfen. Im Notfall Calcium ohne Verzögerung geben</translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L ({time}) and none given in {within}</source>
        <translation>Magnesium {level} mmol/L ({time}) und in {within} keines gegeben</translation>
    </message>
    <message>
        <source>Give magnesium first. For rescue give calcium without delay</source>
        <translation>Zuerst Magnesium geben. Im Notfall Calcium ohne Verzögerung geben</translation>
    </message>
    <message>
        <source>Corrected calcium {level} mmol/L is high</source>
        <translation>Korrigiertes Calcium {level} mmol/L ist hoch</translation>
    </message>
    <message>
        <source>Calcium {level} mmol/L is high</source>
        <translation>Calcium {level} mmol/L ist hoch</translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L: {severity}, borderline</source>
        <translation>Magnesium {level} mmol/L: {severity}, grenzwertig</translation>
    </message>
    <message>
        <source>Drawn {time}</source>
        <translation>Abgenommen {time}</translation>
    </message>
    <message>
        <source>Not known either: {what}</source>
        <translation>Auch nicht bekannt: {what}</translation>
    </message>
    <message>
        <source>Nothing is known of the magnesium: no level, none given or ordered</source>
        <translation>Über das Magnesium ist nichts bekannt: kein Wert, keines gegeben oder angeordnet</translation>
    </message>
    <message>
        <source>Clearance and weight are known</source>
        <translation>Clearance und Gewicht sind bekannt</translation>
    </message>
    <message>
        <source>Draw magnesium, calcium and PTH. Magnesium by needle needs the clearance first</source>
        <translation>Magnesium, Calcium und PTH abnehmen. Parenterales Magnesium braucht zuerst die Clearance</translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L with life-threatening symptoms: call the prescriber</source>
        <translation>Magnesium {level} mmol/L mit lebensbedrohlichen Symptomen: die verordnende Person rufen</translation>
    </message>
    <message>
        <source>For seizure, arrhythmia or tetany the source names an IV push, whatever the level</source>
        <translation>Bei Krampfanfall, Arrhythmie oder Tetanie nennt die Quelle einen IV-Bolus, gleich bei welchem Spiegel</translation>
    </message>
    <message>
        <source>Magnesium {level} mmol/L: prescriber to decide the route</source>
        <translation>Magnesium {level} mmol/L: über den Weg entscheidet die verordnende Person</translation>
    </message>
    <message>
        <source>The source names no route for this level with these symptoms</source>
        <translation>Die Quelle nennt für diesen Spiegel mit diesen Symptomen keinen Weg</translation>
    </message>
    <message>
        <source>PTH inappropriately low or normal for this calcium</source>
        <translation>PTH für dieses Calcium unangemessen niedrig oder normal</translation>
    </message>
    <message>
        <source>PTH {pth} pmol/L with corrected calcium {calcium} mmol/L ({time})</source>
        <translation>PTH {pth} pmol/L bei korrigiertem Calcium {calcium} mmol/L ({time})</translation>
    </message>
    <message>
        <source>PTH {pth} pmol/L with calcium {calcium} mmol/L ({time})</source>
        <translation>PTH {pth} pmol/L bei Calcium {calcium} mmol/L ({time})</translation>
    </message>
    <message>
        <source>day {number}</source>
        <translation>Tag {number}</translation>
    </message>
    <message>
        <source>Calcium off track: {since}, still low</source>
        <translation>Calcium nicht wie erwartet: {since}, noch niedrig</translation>
    </message>
    <message>
        <source>PTH off track: {since}, not risen</source>
        <translation>PTH nicht wie erwartet: {since}, nicht gestiegen</translation>
    </message>
    <message>
        <source>{level} corrected for albumin,</source>
        <translation>{level} albuminkorrigiert,</translation>
    </message>
    <message>
        <source>no magnesium level</source>
        <translation>kein Magnesiumwert</translation>
    </message>
    <message>
        <source>{level} with {magnesium}, drawn {time}; answer to magnesium expected by {expected}</source>
        <translation>{level} mit {magnesium}, abgenommen {time}; Ansprechen auf Magnesium erwartet bis {expected}</translation>
    </message>
    <message>
        <source>{detail}. Next questions: {questions}</source>
        <translation>{detail}. Nächste Fragen: {questions}</translation>
    </message>
    <message>
        <source>Ward practice</source>
        <translation>Stationspraxis</translation>
    </message>
    <message>
        <source>QTc {ms} ms</source>
        <translation>QTc {ms} ms</translation>
    </message>
    <message>
        <source>{limit} ms or more, {time}</source>
        <translation>{limit} ms oder mehr, {time}</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Say in which time zone the ward is.</source>
        <translation>Angeben, in welcher Zeitzone die Station ist.</translation>
    </message>
    <message>
        <source>{text} is no time zone. Write it like Europe/London.</source>
        <translation>{text} ist keine Zeitzone. Schreiben wie Europe/London.</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>planned end {time}, not charted</source>
        <translation>geplantes Ende {time}, nicht dokumentiert</translation>
    </message>
    <message>
        <source>runs at {rate}</source>
        <translation>läuft mit {rate}</translation>
    </message>
    <message>
        <source>{rate} to {time}</source>
        <translation>{rate} bis {time}</translation>
    </message>
    <message>
        <source>Paused since {since}, planned to {until}</source>
        <translation>Pausiert seit {since}, geplant bis {until}</translation>
    </message>
    <message>
        <source>{bag}: about {left} mL left</source>
        <translation>{bag}: noch etwa {left} mL</translation>
    </message>
    <message>
        <source>{bag}, at {rate} empty {time}</source>
        <translation>{bag}, bei {rate} leer {time}</translation>
    </message>
    <message>
        <source>{bag}, empty since {time}</source>
        <translation>{bag}, leer seit {time}</translation>
    </message>
    <message>
        <source>{bag}, empty {time}</source>
        <translation>{bag}, leer {time}</translation>
    </message>
    <message>
        <source>The new bag is empty {time}</source>
        <translation>Der neue Beutel ist {time} leer</translation>
    </message>
    <message>
        <source>record number {number}</source>
        <translation>Patientennummer {number}</translation>
    </message>
    <message>
        <source>Nothing more falls due then, and no alarm speaks up. The record stays, and is found by name.</source>
        <translation>Dann wird nichts mehr fällig, und kein Alarm meldet sich. Die Akte bleibt und ist über den Namen zu finden.</translation>
    </message>
    <message>
        <source>still here</source>
        <translation>noch hier</translation>
    </message>
    <message>
        <source>Still on the ward?</source>
        <translation>Noch auf Station?</translation>
    </message>
    <message>
        <source>Left the ward?</source>
        <translation>Station verlassen?</translation>
    </message>
    <message>
        <source>Charted as running: {lines}.</source>
        <translation>Als laufend dokumentiert: {lines}.</translation>
    </message>
    <message>
        <source>Orders that still stand: {count}.</source>
        <translation>Noch bestehende Anordnungen: {count}.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock says {theirs}, the ward&apos;s says {ours}. All times here are the ward&apos;s, as before: nothing that is due has moved.</source>
        <translation>Die Uhr dieses Computers zeigt {theirs}, die der Station {ours}. Alle Zeiten hier sind die der Station, wie bisher: Nichts, was fällig ist, hat sich verschoben.</translation>
    </message>
    <message>
        <source>Another time zone</source>
        <translation>Andere Zeitzone</translation>
    </message>
    <message>
        <source>The clock was moved</source>
        <translation>Die Uhr wurde verstellt</translation>
    </message>
    <message>
        <source>This computer&apos;s clock said {before}, and then {after}. See that it is right before anything is charted: limits and times that are due go by the times that are charted.</source>
        <translation>Die Uhr dieses Computers zeigte {before} und danach {after}. Prüfen Sie, ob sie stimmt, bevor etwas dokumentiert wird: Grenzen und Fälligkeiten richten sich nach den dokumentierten Zeiten.</translation>
    </message>
    <message>
        <source>Only an administrator does this.</source>
        <translation>Das macht nur die Administration.</translation>
    </message>
    <message>
        <source>Nobody signs in to the sample ward.</source>
        <translation>In der Beispielstation meldet sich niemand an.</translation>
    </message>
    <message>
        <source>This ward has its people already. Sign in.</source>
        <translation>Diese Station hat schon ihre Personen. Bitte anmelden.</translation>
    </message>
    <message>
        <source>{name} has the initials {initials} already.</source>
        <translation>{name} hat schon das Kürzel {initials}.</translation>
    </message>
    <message>
        <source>No administrator would be left. Make somebody else an administrator first.</source>
        <translation>Niemand wäre mehr in der Administration. Erst jemand anderem diese Rolle geben.</translation>
    </message>
    <message>
        <source>This person does not belong to the ward.</source>
        <translation>Diese Person gehört nicht zur Station.</translation>
    </message>
    <message>
        <source>row {seq} of the audit was altered by another program, so nobody can be told by it; {back}</source>
        <translation>Zeile {seq} des Zugriffsprotokolls wurde von einem anderen Programm verändert, also ist niemand daran zu erkennen; {back}</translation>
    </message>
    <message>
        <source>the person {identity} of this ward cannot be read ({error})</source>
        <translation>die Person {identity} dieser Station kann nicht gelesen werden ({error})</translation>
    </message>
    <message>
        <source>Say who practises: the attempt and the certificate carry the name.</source>
        <translation>Angeben, wer übt: Der Versuch und die Bescheinigung tragen den Namen.</translation>
    </message>
    <message>
        <source>Nothing was said that could be recorded.</source>
        <translation>Es wurde nichts gesagt, was dokumentiert werden könnte.</translation>
    </message>
    <message>
        <source>Say what the blood is drawn for.</source>
        <translation>Angeben, wofür das Blut abgenommen wird.</translation>
    </message>
    <message>
        <source>Say what is looked at.</source>
        <translation>Angeben, wonach gesehen wird.</translation>
    </message>
    <message>
        <source>This cannot be asked now.</source>
        <translation>Das kann jetzt nicht gefragt werden.</translation>
    </message>
    <message>
        <source>The clock only goes on.</source>
        <translation>Die Uhr geht nur vorwärts.</translation>
    </message>
    <message>
        <source>Nothing more is due before the case ends.</source>
        <translation>Bis der Fall endet, ist nichts mehr fällig.</translation>
    </message>
    <message>
        <source>The case is over. Begin it again, or from one of its decisions.</source>
        <translation>Der Fall ist vorbei. Ihn noch einmal beginnen, oder ab einer seiner Entscheidungen.</translation>
    </message>
    <message>
        <source>Check the record</source>
        <translation>Akte prüfen</translation>
    </message>
    <message>
        <source>Check of the record</source>
        <translation>Prüfung der Akte</translation>
    </message>
    <message>
        <source>Print or save the head</source>
        <translation>Kopf drucken oder speichern</translation>
    </message>
    <message>
        <source>Bring a backup back</source>
        <translation>Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>Every entry is read and compared with the one before it.</source>
        <translation>Jeder Eintrag wird gelesen und mit dem davor verglichen.</translation>
    </message>
    <message>
        <source>Head: entry {place}
{digits}</source>
        <translation>Kopf: Eintrag {place}
{digits}</translation>
    </message>
    <message>
        <source>Whoever keeps these digits elsewhere can show later that nothing up to this entry was changed or taken away.</source>
        <translation>Wer diese Zeichen anderswo aufbewahrt, kann später zeigen, dass bis zu diesem Eintrag nichts geändert oder entfernt wurde.</translation>
    </message>
    <message>
        <source>The record could not be checked.</source>
        <translation>Die Akte konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>The head of the record</source>
        <translation>Der Kopf der Akte</translation>
    </message>
    <message>
        <source>The head of the record {name}</source>
        <translation>Der Kopf der Akte {name}</translation>
    </message>
    <message>
        <source>As at {when}</source>
        <translation>Stand {when}</translation>
    </message>
    <message>
        <source>Entry {place}</source>
        <translation>Eintrag {place}</translation>
    </message>
    <message>
        <source>To check it later: mgtracker verify --head, and these digits.</source>
        <translation>Zur späteren Prüfung: mgtracker verify --head, und diese Zeichen.</translation>
    </message>
    <message>
        <source>The record is whole: {entries}, each as it was written.</source>
        <translation>Die Akte ist unversehrt: {entries}, jeder so, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>The record is NOT whole. Keep a copy of the file, and go back to a backup.</source>
        <translation>Die Akte ist NICHT unversehrt. Eine Kopie der Datei aufheben und auf eine Sicherung zurückgehen.</translation>
    </message>
    <message>
        <source>The record is NOT whole: the first bad entry is {place}. Keep a copy of the file, and go back to a backup.</source>
        <translation>Die Akte ist NICHT unversehrt: Der erste fehlerhafte Eintrag ist {place}. Eine Kopie der Datei aufheben und auf eine Sicherung zurückgehen.</translation>
    </message>
    <message>
        <source>Its backups could not be looked at: {why}.</source>
        <translation>Ihre Sicherungen konnten nicht angesehen werden: {why}.</translation>
    </message>
    <message>
        <source>It holds everything that the backup of {newest} held.</source>
        <translation>Sie enthält alles, was die Sicherung vom {newest} enthielt.</translation>
    </message>
    <message>
        <source>It holds everything that {count} backups held, the newest of {newest}.</source>
        <translation>Sie enthält alles, was {count} Sicherungen enthielten, die neueste vom {newest}.</translation>
    </message>
    <message>
        <source>None of the backups of that name is of this record: its first entry is another. If this ward is not new, it was put in the place of the one that was backed up.</source>
        <translation>Keine der Sicherungen dieses Namens ist von dieser Akte: Ihr erster Eintrag ist ein anderer. Ist diese Station nicht neu, so wurde sie an die Stelle der gesicherten gesetzt.</translation>
    </message>
    <message>
        <source>Of another record of that name, and not compared: {count}.</source>
        <translation>Von einer anderen Akte dieses Namens und nicht verglichen: {count}.</translation>
    </message>
    <message>
        <source>any day</source>
        <translation>jeder Tag</translation>
    </message>
    <message>
        <source>&amp;Who</source>
        <translation>&amp;Wer</translation>
    </message>
    <message>
        <source>Who&amp;m</source>
        <translation>Betri&amp;fft</translation>
    </message>
    <message>
        <source>&amp;Did</source>
        <translation>&amp;Vorgang</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>V&amp;on</translation>
    </message>
    <message>
        <source>Un&amp;til</source>
        <translation>&amp;Bis</translation>
    </message>
    <message>
        <source>everybody</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all patients</source>
        <translation>alle Patienten</translation>
    </message>
    <message>
        <source>everything</source>
        <translation>alles</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>ab {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>bis {day}</translation>
    </message>
    <message>
        <source>everything there is</source>
        <translation>alles, was da ist</translation>
    </message>
    <message>
        <source>Deeds, the newest first</source>
        <translation>Vorgänge, neueste zuerst</translation>
    </message>
    <message>
        <source>Looking through what was done</source>
        <translation>Es wird durchgesehen, was getan wurde</translation>
    </message>
    <message>
        <source>Export who did what</source>
        <translation>Zugriffsprotokoll exportieren</translation>
    </message>
    <message>
        <source>The newest {count} are shown. Ask for less to see further back.</source>
        <translation>Die neuesten {count} sind zu sehen. Enger auswählen, um weiter zurückzusehen.</translation>
    </message>
    <message>
        <source>1 deed</source>
        <translation>1 Vorgang</translation>
    </message>
    <message>
        <source>{count} deeds</source>
        <translation>{count} Vorgänge</translation>
    </message>
    <message>
        <source>Deeds</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <source>It was not finished, and nobody foresaw why</source>
        <translation>Es wurde nicht fertig, und niemand hat den Grund vorhergesehen</translation>
    </message>
    <message>
        <source>Closing mgtracker</source>
        <translation>mgtracker wird geschlossen</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Ohne sie schließen</translation>
    </message>
    <message>
        <source>The last backup is being made. The window closes when it is done.</source>
        <translation>Die letzte Sicherung wird erstellt. Danach schließt sich das Fenster.</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>The last backup was not made. Everything recorded is in the ward&apos;s own file.</source>
        <translation>Die letzte Sicherung wurde nicht erstellt. Alles Dokumentierte ist in der eigenen Datei der Station.</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>Trotzdem schließen</translation>
    </message>
    <message>
        <source>there is no folder {folder}</source>
        <translation>es gibt keinen Ordner {folder}</translation>
    </message>
    <message>
        <source>Warning: {words}</source>
        <translation>Warnung: {words}</translation>
    </message>
    <message>
        <source>{words}. All backups</source>
        <translation>{words}. Alle Sicherungen</translation>
    </message>
    <message>
        <source>An administrator chooses the folder, and brings a backup back.</source>
        <translation>Die Administration wählt den Ordner und stellt Sicherungen wieder her.</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Bring one back</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>nowhere</source>
        <translation>nirgends</translation>
    </message>
    <message>
        <source>They go to {folder}</source>
        <translation>Sie liegen in: {folder}</translation>
    </message>
    <message>
        <source>Where backups go</source>
        <translation>Wohin die Sicherungen gehen</translation>
    </message>
    <message>
        <source>7 daily, 5 weekly and 12 monthly ones are kept, each opened and checked when made.</source>
        <translation>7 tägliche, 5 wöchentliche und 12 monatliche werden aufbewahrt, jede beim Erstellen geöffnet und geprüft.</translation>
    </message>
    <message>
        <source>This folder is on the same disk as the ward: if that is lost, both are. Choose one on another disk or a server.</source>
        <translation>Dieser Ordner liegt auf demselben Datenträger wie die Station: Geht der verloren, sind beide verloren. Einen auf einem anderen Datenträger oder einem Server wählen.</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Rehearsed</source>
        <translation>Rückspielprobe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Backing up, {percent} %</source>
        <translation>Sicherung läuft, {percent} %</translation>
    </message>
    <message>
        <source>No backup was made yet</source>
        <translation>Noch keine Sicherung erstellt</translation>
    </message>
    <message>
        <source>No backup</source>
        <translation>Keine Sicherung</translation>
    </message>
    <message>
        <source>Backup rehearsed {when}, more than 2 days ago</source>
        <translation>Sicherung probeweise zurückgespielt {when}, vor mehr als 2 Tagen</translation>
    </message>
    <message>
        <source>Backup rehearsed {when}; the last one was not made</source>
        <translation>Sicherung probeweise zurückgespielt {when}; die letzte wurde nicht erstellt</translation>
    </message>
    <message>
        <source>Backup rehearsed {when}; the newest is not whole</source>
        <translation>Sicherung probeweise zurückgespielt {when}; die neueste ist nicht unversehrt</translation>
    </message>
    <message>
        <source>Backup rehearsed {when}</source>
        <translation>Sicherung probeweise zurückgespielt {when}</translation>
    </message>
    <message>
        <source>1 entry</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <source>{number} entries</source>
        <translation>{number} Einträge</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>unversehrt</translation>
    </message>
    <message>
        <source>not whole: {what}</source>
        <translation>nicht unversehrt: {what}</translation>
    </message>
    <message>
        <source>Choose your PIN</source>
        <translation>Ihre PIN wählen</translation>
    </message>
    <message>
        <source>Keep this PIN</source>
        <translation>Diese PIN übernehmen</translation>
    </message>
    <message>
        <source>Somebody else chose your PIN. Choose one that only you know.</source>
        <translation>Jemand anderes hat Ihre PIN gewählt. Eine wählen, die nur Sie kennen.</translation>
    </message>
    <message>
        <source>From now on you sign in with the new one.</source>
        <translation>Ab jetzt melden Sie sich mit der neuen an.</translation>
    </message>
    <message>
        <source>&amp;Present PIN</source>
        <translation>&amp;Bisherige PIN</translation>
    </message>
    <message>
        <source>&amp;New PIN</source>
        <translation>&amp;Neue PIN</translation>
    </message>
    <message>
        <source>&amp;Once more</source>
        <translation>N&amp;och einmal</translation>
    </message>
    <message>
        <source>Keeping the PIN</source>
        <translation>PIN wird gespeichert</translation>
    </message>
    <message>
        <source>{count} or more digits or letters</source>
        <translation>mindestens {count} Ziffern oder Buchstaben</translation>
    </message>
    <message>
        <source>This is not the same. Type it again.</source>
        <translation>Das ist nicht dasselbe. Noch einmal eintippen.</translation>
    </message>
    <message>
        <source>Whether somebody who takes the file, or this computer, can read it.</source>
        <translation>Ob jemand, der die Datei oder diesen Computer mitnimmt, sie lesen kann.</translation>
    </message>
    <message>
        <source>Opens without a passphrase. Whoever can read the disk can read the patients; the PIN keeps colleagues apart, not thieves.</source>
        <translation>Öffnet sich ohne Passphrase. Wer den Datenträger lesen kann, kann die Patienten lesen; die PIN trennt Kolleginnen und Kollegen, sie hält keine Diebe ab.</translation>
    </message>
    <message>
        <source>Opens with a passphrase only. If every passphrase and the recovery sheet are lost, nothing opens it again.</source>
        <translation>Öffnet sich nur mit einer Passphrase. Sind alle Passphrasen und das Notfallblatt verloren, öffnet nichts sie wieder.</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Unverschlüsselt</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Verschlüsselt</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <source>{count} characters or more, like four words</source>
        <translation>mindestens {count} Zeichen, etwa vier Wörter</translation>
    </message>
    <message>
        <source>The &amp;file</source>
        <translation>&amp;Die Datei</translation>
    </message>
    <message>
        <source>Encrypt</source>
        <translation>Verschlüsseln</translation>
    </message>
    <message>
        <source>What becomes of it once the new file was checked.</source>
        <translation>Was aus ihr wird, sobald die neue Datei geprüft ist.</translation>
    </message>
    <message>
        <source>For reading only. Whoever can read the disk can read it.</source>
        <translation>Nur zum Lesen. Wer den Datenträger lesen kann, kann sie lesen.</translation>
    </message>
    <message>
        <source>Deleted. The disk may keep traces of it for long.</source>
        <translation>Gelöscht. Der Datenträger kann lange Spuren behalten.</translation>
    </message>
    <message>
        <source>A new file, {name}, opens with a passphrase only, and takes the place of this one once it was checked. Backups made until now stay not encrypted.</source>
        <translation>Eine neue Datei, {name}, öffnet sich nur mit Passphrase und ersetzt diese nach der Prüfung. Alte Sicherungen bleiben unverschlüsselt.</translation>
    </message>
    <message>
        <source>The plain file</source>
        <translation>Die unverschlüsselte Datei</translation>
    </message>
    <message>
        <source>Keep for reading</source>
        <translation>Zum Lesen behalten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Your P&amp;IN</source>
        <translation>Ihre P&amp;IN</translation>
    </message>
    <message>
        <source>P&amp;assphrase</source>
        <translation>P&amp;assphrase</translation>
    </message>
    <message>
        <source>Once &amp;more</source>
        <translation>Noch &amp;einmal</translation>
    </message>
    <message>
        <source>The plain &amp;file</source>
        <translation>Die alte &amp;Datei</translation>
    </message>
    <message>
        <source>Encrypting the ward</source>
        <translation>Die Station wird verschlüsselt</translation>
    </message>
    <message>
        <source>Choose what becomes of it.</source>
        <translation>Wählen, was aus ihr wird.</translation>
    </message>
    <message>
        <source>Choose one. It is not changed later.</source>
        <translation>Eines davon wählen. Später wird es nicht geändert.</translation>
    </message>
    <message>
        <source>These initials and this PIN do not belong together.</source>
        <translation>Dieses Kürzel und diese PIN gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Checking the PIN</source>
        <translation>PIN wird geprüft</translation>
    </message>
    <message>
        <source>{wrong} Wait {time} before the next try.</source>
        <translation>{wrong} Vor dem nächsten Versuch {time} warten.</translation>
    </message>
    <message>
        <source>Try again now.</source>
        <translation>Jetzt noch einmal versuchen.</translation>
    </message>
    <message>
        <source>These are not the initials of an administrator, or this is not the key of the newest sheet.</source>
        <translation>Das ist kein Kürzel der Administration, oder es ist nicht der Schlüssel des neuesten Blatts.</translation>
    </message>
    <message>
        <source>A new PIN with the recovery sheet</source>
        <translation>Neue PIN mit dem Notfallblatt</translation>
    </message>
    <message>
        <source>For an administrator who forgot the PIN. Others get a new one from an administrator.</source>
        <translation>Für die Administration, wenn sie ihre PIN vergessen hat. Alle anderen bekommen eine neue von der Administration.</translation>
    </message>
    <message>
        <source>Checking the recovery key. It takes a second.</source>
        <translation>Der Notfallschlüssel wird geprüft. Das dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>Type your initials.</source>
        <translation>Ihr Kürzel eintippen.</translation>
    </message>
    <message>
        <source>Type the key of the newest sheet.</source>
        <translation>Den Schlüssel des neuesten Blatts eintippen.</translation>
    </message>
    <message>
        <source>Type your PIN.</source>
        <translation>Ihre PIN eintippen.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Notfallblatt</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Notfallschlüssel</translation>
    </message>
    <message>
        <source>It is &amp;printed or written down, and goes into a safe</source>
        <translation>Er ist aus&amp;gedruckt oder aufgeschrieben und kommt in einen Tresor</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Write the key down by hand.</source>
        <translation>Auf diesem Computer ist kein Drucker eingerichtet. Schreiben Sie den Schlüssel von Hand ab.</translation>
    </message>
    <message>
        <source>Recovery sheet of {ward}</source>
        <translation>Notfallblatt von {ward}</translation>
    </message>
    <message>
        <source>Printed on, and put into the safe by: {blank}</source>
        <translation>Gedruckt am, und in den Tresor gelegt von: {blank}</translation>
    </message>
    <message>
        <source>This key opens the ward when every passphrase is forgotten, and lets an administrator choose a new PIN. It is as good as all passphrases together, and is shown only now.</source>
        <translation>Dieser Schlüssel öffnet die Station, wenn alle Passphrasen vergessen sind, und lässt die Administration eine neue PIN wählen. Er ist so gut wie alle Passphrasen zusammen und wird nur jetzt gezeigt.</translation>
    </message>
    <message>
        <source>With this key an administrator who forgot the PIN chooses a new one. It is shown only now.</source>
        <translation>Mit diesem Schlüssel wählt die Administration, wenn sie die PIN vergessen hat, eine neue. Er wird nur jetzt gezeigt.</translation>
    </message>
    <message>
        <source>Who records from now on?</source>
        <translation>Wer dokumentiert ab jetzt?</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>{name} is signed in now. What is typed stays.</source>
        <translation>{name} ist jetzt angemeldet. Was eingetippt ist, bleibt.</translation>
    </message>
    <message>
        <source>Typed by {typed}. If it is recorded, by {records}.</source>
        <translation>Eingetippt von {typed}. Wenn es dokumentiert wird, dann von {records}.</translation>
    </message>
    <message>
        <source>Typed by {name}</source>
        <translation>Eingetippt von {name}</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Damit fortfahren</translation>
    </message>
    <message>
        <source>What {typed} typed for {patient} is not recorded yet. If you go on and record it, it stands under your name: {records}.</source>
        <translation>Was {typed} für {patient} eingetippt hat, ist noch nicht dokumentiert. Wenn Sie damit fortfahren und es dokumentieren, steht es unter Ihrem Namen: {records}.</translation>
    </message>
    <message>
        <source>Clear it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>These initials and this passphrase do not belong together. Nothing is damaged.</source>
        <translation>Dieses Kürzel und diese Passphrase gehören nicht zusammen. Nichts ist beschädigt.</translation>
    </message>
    <message>
        <source>These do not belong together, or the keys file was altered: take that of the newest backup.</source>
        <translation>Beides gehört nicht zusammen, oder die Schlüsseldatei wurde verändert: die der neuesten Sicherung nehmen.</translation>
    </message>
    <message>
        <source>This is not the recovery key of this ward: a newer sheet may have replaced it.</source>
        <translation>Das ist nicht der Notfallschlüssel dieser Station: Vielleicht hat ihn ein neueres Blatt ersetzt.</translation>
    </message>
    <message>
        <source>This is not the recovery key, or the keys file was altered: take that of the newest backup.</source>
        <translation>Das ist nicht der Notfallschlüssel, oder die Schlüsseldatei wurde verändert: die der neuesten Sicherung nehmen.</translation>
    </message>
    <message>
        <source>Open {ward}</source>
        <translation>{ward} öffnen</translation>
    </message>
    <message>
        <source>This ward is encrypted. A passphrase opens it.</source>
        <translation>Diese Station ist verschlüsselt. Eine Passphrase öffnet sie.</translation>
    </message>
    <message>
        <source>Recovery &amp;key</source>
        <translation>Notfall&amp;schlüssel</translation>
    </message>
    <message>
        <source>With the recovery sheet</source>
        <translation>Mit dem Notfallblatt</translation>
    </message>
    <message>
        <source>Opening the ward. It takes a second.</source>
        <translation>Die Station wird geöffnet. Das dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>{percent} %</source>
        <translation>{percent} %</translation>
    </message>
    <message>
        <source>Next event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>+ 15 min</source>
        <translation>+ 15 min</translation>
    </message>
    <message>
        <source>+ 1 h</source>
        <translation>+ 1 h</translation>
    </message>
    <message>
        <source>+ 4 h</source>
        <translation>+ 4 h</translation>
    </message>
    <message>
        <source>Next due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Draw</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>ECG</source>
        <translation>EKG</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>Neu ab …</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>over at {time}</source>
        <translation>zu Ende {time}</translation>
    </message>
    <message>
        <source>the clock stands at {time}</source>
        <translation>die Uhr steht, {time}</translation>
    </message>
    <message>
        <source>the clock runs, {time}</source>
        <translation>die Uhr läuft, {time}</translation>
    </message>
    <message>
        <source>attempt {attempt}, seed {seed}, decision {number}</source>
        <translation>Versuch {attempt}, Startzahl {seed}, Entscheidung {number}</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>Heard</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>All messages</source>
        <translation>Alle Meldungen</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <source>Write down: {what}</source>
        <translation>Aufschreiben: {what}</translation>
    </message>
    <message>
        <source>The prescriber can be wrong. What is said is written down only by you.</source>
        <translation>Die verordnende Person kann sich irren. Was gesagt wird, schreiben nur Sie auf.</translation>
    </message>
    <message>
        <source>There is nothing to ask now.</source>
        <translation>Jetzt gibt es nichts zu fragen.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>The laboratory records the result after {time}.</source>
        <translation>Das Labor dokumentiert das Ergebnis nach {time}.</translation>
    </message>
    <message>
        <source>Decisions so far</source>
        <translation>Entscheidungen bisher</translation>
    </message>
    <message>
        <source>Begin again from here</source>
        <translation>Ab hier neu beginnen</translation>
    </message>
    <message>
        <source>A new attempt begins as things stood then, before anything was done. This one is left as it is; the certificate says from which decision the new one began.</source>
        <translation>Ein neuer Versuch beginnt, wie es damals stand, bevor etwas getan wurde. Dieser bleibt, wie er ist; die Bescheinigung nennt die Entscheidung, ab der der neue begann.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <source>Leave this attempt?</source>
        <translation>Diesen Versuch verlassen?</translation>
    </message>
    <message>
        <source>Leave it, and keep it</source>
        <translation>Verlassen und aufheben</translation>
    </message>
    <message>
        <source>It is kept as it stands, and can be gone on with from the list of cases.</source>
        <translation>Er wird so aufgehoben, wie er steht, und lässt sich von der Liste der Fälle aus fortsetzen.</translation>
    </message>
    <message>
        <source>End this attempt?</source>
        <translation>Diesen Versuch beenden?</translation>
    </message>
    <message>
        <source>End it and see the score</source>
        <translation>Beenden und Ergebnis sehen</translation>
    </message>
    <message>
        <source>What was not done until now counts as not done.</source>
        <translation>Was bis jetzt nicht getan wurde, zählt als nicht getan.</translation>
    </message>
    <message>
        <source>Go on practising</source>
        <translation>Weiter üben</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>&amp;Who practises</source>
        <translation>&amp;Wer übt</translation>
    </message>
    <message>
        <source>stands on the certificate</source>
        <translation>steht auf der Bescheinigung</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Best</source>
        <translation>Bestes</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Practice cases</source>
        <translation>Übungsfälle</translation>
    </message>
    <message>
        <source>What it is to teach</source>
        <translation>Lernziele</translation>
    </message>
    <message>
        <source>another patient</source>
        <translation>ein anderer Patient</translation>
    </message>
    <message>
        <source>&amp;Seed</source>
        <translation>&amp;Startzahl</translation>
    </message>
    <message>
        <source>the same seed is the same patient</source>
        <translation>gleiche Startzahl, gleicher Patient</translation>
    </message>
    <message>
        <source>Go on where it was left</source>
        <translation>Angefangenen fortsetzen</translation>
    </message>
    <message>
        <source>Start again with the last seed</source>
        <translation>Neu mit letzter Startzahl</translation>
    </message>
    <message>
        <source>Debrief of the last attempt</source>
        <translation>Letzte Nachbesprechung</translation>
    </message>
    <message>
        <source>About the case</source>
        <translation>Über den Fall</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>Up to {span} of the patient&apos;s time. Passed from {percent} % on.</source>
        <translation>Bis zu {span} in der Zeit des Patienten. Bestanden ab {percent} %.</translation>
    </message>
    <message>
        <source>Passing it opens: {cases}.</source>
        <translation>Ist er bestanden, öffnet sich: {cases}.</translation>
    </message>
    <message>
        <source>Start again with seed {seed}</source>
        <translation>Neu mit Startzahl {seed}</translation>
    </message>
    <message>
        <source>Say who practises: the certificate carries the name.</source>
        <translation>Angeben, wer übt: Die Bescheinigung trägt den Namen.</translation>
    </message>
    <message>
        <source>{state}, one left</source>
        <translation>{state}, 1 angefangen</translation>
    </message>
    <message>
        <source>Locked. Opens once you pass: {cases}</source>
        <translation>Gesperrt. Öffnet sich, sobald bestanden: {cases}</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Open.</source>
        <translation>Offen.</translation>
    </message>
    <message>
        <source>1 attempt</source>
        <translation>1 Versuch</translation>
    </message>
    <message>
        <source>{count} attempts</source>
        <translation>{count} Versuche</translation>
    </message>
    <message>
        <source>none without harm</source>
        <translation>keines ohne Schaden</translation>
    </message>
    <message>
        <source>{count}, best {best}.</source>
        <translation>{count}, bestes Ergebnis: {best}.</translation>
    </message>
    <message>
        <source>Back to the practice cases</source>
        <translation>Zurück zu den Übungsfällen</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>ÜBUNG</translation>
    </message>
    <message>
        <source>Simulated patient. Nothing here reaches a ward record.</source>
        <translation>Simulierter Patient. Nichts hiervon gelangt in die Akte einer Station.</translation>
    </message>
    <message>
        <source>Harm</source>
        <translation>Schaden</translation>
    </message>
    <message>
        <source>The prescriber</source>
        <translation>Verordnende Person</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>Labor</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Timeliness</source>
        <translation>Rechtzeitigkeit</translation>
    </message>
    <message>
        <source>Recognition</source>
        <translation>Erkennen</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>You ended it.</source>
        <translation>Sie haben ihn beendet.</translation>
    </message>
    <message>
        <source>The time of this case is over.</source>
        <translation>Die Zeit dieses Falls ist um.</translation>
    </message>
    <message>
        <source>Breathing and circulation have stopped.</source>
        <translation>Atmung und Kreislauf sind zum Stillstand gekommen.</translation>
    </message>
    <message>
        <source>This is how the case ends.</source>
        <translation>So endet der Fall.</translation>
    </message>
    <message>
        <source>Ended by the trainee.</source>
        <translation>Von der lernenden Person beendet.</translation>
    </message>
    <message>
        <source>The case came to its end.</source>
        <translation>Der Fall kam zu seinem Ende.</translation>
    </message>
    <message>
        <source>asked: {detail}</source>
        <translation>gefragt: {detail}</translation>
    </message>
    <message>
        <source>not found so at the bedside: {detail}</source>
        <translation>am Bett nicht so vorgefunden: {detail}</translation>
    </message>
    <message>
        <source>was overdue: {detail}</source>
        <translation>war überfällig: {detail}</translation>
    </message>
    <message>
        <source>happened: {detail}</source>
        <translation>geschehen: {detail}</translation>
    </message>
    <message>
        <source>came to {detail}</source>
        <translation>kam auf {detail}</translation>
    </message>
    <message>
        <source>no pulse</source>
        <translation>kein Puls</translation>
    </message>
    <message>
        <source>not breathing</source>
        <translation>atmet nicht</translation>
    </message>
    <message>
        <source>breathing slowly</source>
        <translation>atmet langsam</translation>
    </message>
    <message>
        <source>slow pulse</source>
        <translation>langsamer Puls</translation>
    </message>
    <message>
        <source>weak</source>
        <translation>schwach</translation>
    </message>
    <message>
        <source>drowsy</source>
        <translation>schläfrig</translation>
    </message>
    <message>
        <source>flushed and warm</source>
        <translation>gerötet und warm</translation>
    </message>
    <message>
        <source>seizure</source>
        <translation>Krampfanfall</translation>
    </message>
    <message>
        <source>arrhythmia</source>
        <translation>Herzrhythmusstörung</translation>
    </message>
    <message>
        <source>tetany</source>
        <translation>Tetanie</translation>
    </message>
    <message>
        <source>tingling and cramps</source>
        <translation>Kribbeln und Krämpfe</translation>
    </message>
    <message>
        <source>tired</source>
        <translation>müde</translation>
    </message>
    <message>
        <source>knee jerk, breathing and urine</source>
        <translation>Patellarreflex, Atmung und Urin</translation>
    </message>
    <message>
        <source>Nothing of this draw could be reported. Draw again.</source>
        <translation>Von dieser Abnahme konnte nichts gemeldet werden. Neu abnehmen.</translation>
    </message>
    <message>
        <source>Nothing new is seen.</source>
        <translation>Nichts Neues ist zu sehen.</translation>
    </message>
    <message>
        <source>Drew blood for {what}</source>
        <translation>Blut abgenommen für {what}</translation>
    </message>
    <message>
        <source>Looked: {what}</source>
        <translation>Nachgesehen: {what}</translation>
    </message>
    <message>
        <source>Asked: {question}</source>
        <translation>Gefragt: {question}</translation>
    </message>
    <message>
        <source>Let {time} pass</source>
        <translation>{time} vergehen lassen</translation>
    </message>
    <message>
        <source>Ended the attempt</source>
        <translation>Versuch beendet</translation>
    </message>
    <message>
        <source>A backup comes back as a new file, in three steps. This one is left as it is.</source>
        <translation>Eine Sicherung kommt als neue Datei zurück, in drei Schritten. Diese hier bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>symptoms</source>
        <translation>Symptome</translation>
    </message>
    <message>
        <source>medicines</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>breaths/min</source>
        <translation>Atemzüge/min</translation>
    </message>
    <message>
        <source>urine in 4 h</source>
        <translation>Urin in 4 h</translation>
    </message>
    <message>
        <source>Known then</source>
        <translation>Damals bekannt</translation>
    </message>
    <message>
        <source>What the rules said then</source>
        <translation>Was die Regeln damals sagten</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>What the model answer does</source>
        <translation>Was die Musterlösung tut</translation>
    </message>
    <message>
        <source>What followed</source>
        <translation>Was folgte</translation>
    </message>
    <message>
        <source>To be noticed in this case</source>
        <translation>Was in diesem Fall zu bemerken war</translation>
    </message>
    <message>
        <source>What must not happen in it</source>
        <translation>Was darin nicht geschehen darf</translation>
    </message>
    <message>
        <source>Decision {place} of {count}, {time}</source>
        <translation>Entscheidung {place} von {count}, {time}</translation>
    </message>
    <message>
        <source>not passed: safety</source>
        <translation>nicht bestanden: Sicherheit</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>In truth: magnesium {magnesium} mmol/L, calcium {calcium} mmol/L, PTH {pth} pmol/L, {breaths} breaths/min</source>
        <translation>In Wahrheit: Magnesium {magnesium} mmol/L, Calcium {calcium} mmol/L, PTH {pth} pmol/L, {breaths} Atemzüge/min</translation>
    </message>
    <message>
        <source>Running: {what}</source>
        <translation>Läuft: {what}</translation>
    </message>
    <message>
        <source>{what}: {value}</source>
        <translation>{what}: {value}</translation>
    </message>
    <message>
        <source>{time}, {what}</source>
        <translation>{time}, {what}</translation>
    </message>
    <message>
        <source>Nothing stood in the record.</source>
        <translation>In der Akte stand nichts.</translation>
    </message>
    <message>
        <source>No rule was crossed, and nothing was due.</source>
        <translation>Keine Regel war verletzt, und nichts war fällig.</translation>
    </message>
    <message>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <source>reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <source>{what}, struck out</source>
        <translation>{what}, gestrichen</translation>
    </message>
    <message>
        <source>Nothing, until the clock stood next.</source>
        <translation>Nichts, bis die Uhr das nächste Mal stand.</translation>
    </message>
    <message>
        <source>look: {what}</source>
        <translation>nachsehen: {what}</translation>
    </message>
    <message>
        <source>ask: {question}</source>
        <translation>fragen: {question}</translation>
    </message>
    <message>
        <source>write down what was said to: {question}</source>
        <translation>aufschreiben, was gesagt wurde zu: {question}</translation>
    </message>
    <message>
        <source>Nothing was heard.</source>
        <translation>Nichts war zu hören.</translation>
    </message>
    <message>
        <source>Nothing speaks against it.</source>
        <translation>Nichts spricht dagegen.</translation>
    </message>
    <message>
        <source>Nothing shows it.</source>
        <translation>Nichts belegt es.</translation>
    </message>
    <message>
        <source>{points} of {of}</source>
        <translation>{points} von {of}</translation>
    </message>
    <message>
        <source>{what}, although {against}</source>
        <translation>{what}, obwohl {against}</translation>
    </message>
    <message>
        <source>Criteria</source>
        <translation>Kriterien</translation>
    </message>
    <message>
        <source>{points} of {of} points</source>
        <translation>{points} von {of} Punkten</translation>
    </message>
    <message>
        <source>Decision by decision</source>
        <translation>Entscheidung für Entscheidung</translation>
    </message>
    <message>
        <source>Certificate of practice</source>
        <translation>Bescheinigung über die Übung</translation>
    </message>
    <message>
        <source>seed {seed}: the same seed is the same patient</source>
        <translation>Startzahl {seed}: gleiche Startzahl, gleicher Patient</translation>
    </message>
    <message>
        <source>kept {time}</source>
        <translation>gespeichert {time}</translation>
    </message>
    <message>
        <source>case {case}, version {version}</source>
        <translation>Fall {case}, Version {version}</translation>
    </message>
    <message>
        <source>protocol {id} {version}</source>
        <translation>Protokoll {id} {version}</translation>
    </message>
    <message>
        <source>begun from decision {n} of an earlier attempt</source>
        <translation>begonnen ab Entscheidung {n} eines früheren Versuchs</translation>
    </message>
    <message>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>verfehlt</translation>
    </message>
    <message>
        <source>missed, and fails the attempt</source>
        <translation>verfehlt, und der Versuch ist nicht bestanden</translation>
    </message>
    <message>
        <source>This attempt cannot be gone on with: the case has changed since.</source>
        <translation>Dieser Versuch lässt sich nicht fortsetzen: Der Fall hat sich seither geändert.</translation>
    </message>
    <message>
        <source>{file}: {case} is not among the cases here</source>
        <translation>{file}: {case} ist nicht unter den Fällen hier</translation>
    </message>
    <message>
        <source>What was stored: {percent} %, {points} of {of} points.</source>
        <translation>Gespeichert war: {percent} %, {points} von {of} Punkten.</translation>
    </message>
    <message>
        <source>Not possible</source>
        <translation>Nicht möglich</translation>
    </message>
    <message>
        <source>Certificate, score and every decision, A4. Each page says that it is practice.</source>
        <translation>Bescheinigung, Ergebnis und jede Entscheidung, A4. Auf jeder Seite steht, dass es eine Übung ist.</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>All of it for other programs, or for a teacher&apos;s folder.</source>
        <translation>Alles davon für andere Programme oder für den Ordner einer Lehrkraft.</translation>
    </message>
    <message>
        <source>Export the debrief</source>
        <translation>Nachbesprechung exportieren</translation>
    </message>
    <message>
        <source>One line for each attempt, comma-separated.</source>
        <translation>Eine Zeile je Versuch, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Save the attempts as a table</source>
        <translation>Versuche als Tabelle speichern</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>&amp;Ordner</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startzahl</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Verfehlt</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>What was wanted</source>
        <translation>Was verlangt war</translation>
    </message>
    <message>
        <source>Missed most</source>
        <translation>Am häufigsten verfehlt</translation>
    </message>
    <message>
        <source>Open the debrief</source>
        <translation>Nachbesprechung öffnen</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <source>1 person</source>
        <translation>1 Person</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} Personen</translation>
    </message>
    <message>
        <source>{attempts} of {people}, {passed} passed</source>
        <translation>{attempts} von {people}, {passed} bestanden</translation>
    </message>
    <message>
        <source>{outcome}, begun at a decision</source>
        <translation>{outcome}, ab einer Entscheidung begonnen</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{missed} of {attempts}</source>
        <translation>{missed} von {attempts}</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Initials</source>
        <translation>Kürzel</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Add somebody</source>
        <translation>Jemanden aufnehmen</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>New &amp;PIN</source>
        <translation>Neue &amp;PIN</translation>
    </message>
    <message>
        <source>&amp;Left</source>
        <translation>&amp;Ausgeschieden</translation>
    </message>
    <message>
        <source>signs in</source>
        <translation>meldet sich an</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>ausgeschieden</translation>
    </message>
    <message>
        <source>&amp;Back again</source>
        <translation>&amp;Wieder dabei</translation>
    </message>
    <message>
        <source>drug</source>
        <translation>Wirkstoff</translation>
    </message>
    <message>
        <source>route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>over how long</source>
        <translation>Dauer der Gabe</translation>
    </message>
    <message>
        <source>site</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>end</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>dose or infusion</source>
        <translation>Gabe oder Infusion</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>stands beside the entry</source>
        <translation>steht neben dem Eintrag</translation>
    </message>
    <message>
        <source>Nobody can be asked</source>
        <translation>Niemand kann gefragt werden</translation>
    </message>
    <message>
        <source>the second person must be somebody else than who records</source>
        <translation>die zweite Person muss jemand anderes sein als die, die dokumentiert</translation>
    </message>
    <message>
        <source>It is recorded without a second person, and why.</source>
        <translation>Es wird ohne zweite Person dokumentiert, und warum.</translation>
    </message>
    <message>
        <source>Write why nobody can be asked.</source>
        <translation>Schreiben, warum niemand gefragt werden kann.</translation>
    </message>
    <message>
        <source>Another person checks this before it is recorded: they type their own initials and PIN, and work it out from the order.</source>
        <translation>Eine andere Person prüft das, bevor es dokumentiert wird: Sie tippt ihr eigenes Kürzel und ihre eigene PIN ein und rechnet es aus der Anordnung aus.</translation>
    </message>
    <message>
        <source>{name} works it out for {patient}, record number {mrn}.</source>
        <translation>{name} rechnet es aus für {patient}, Patientennummer {mrn}.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>No order is recorded for it: ask for it.</source>
        <translation>Dazu ist keine Anordnung dokumentiert: danach fragen.</translation>
    </message>
    <message>
        <source>Not recorded: work it out again, or go back and correct the first.</source>
        <translation>Nicht dokumentiert: noch einmal ausrechnen, oder zurückgehen und die erste korrigieren.</translation>
    </message>
    <message>
        <source>The two workings differ: {what}.</source>
        <translation>Die beiden Rechnungen sind verschieden: {what}.</translation>
    </message>
    <message>
        <source>Work it out again</source>
        <translation>Neu ausrechnen</translation>
    </message>
    <message>
        <source>Both worked out the same.</source>
        <translation>Beide haben dasselbe ausgerechnet.</translation>
    </message>
    <message>
        <source>a time needs an offset from UTC</source>
        <translation>eine Zeit braucht ihren Abstand zu UTC</translation>
    </message>
    <message>
        <source>{text} is not a time; write it as 2026-03-01T08:00:00+00:00</source>
        <translation>{text} ist keine Zeit; schreiben wie 2026-03-01T08:00:00+00:00</translation>
    </message>
    <message>
        <source>{text} has no offset; write it as 2026-03-01T08:00:00+00:00</source>
        <translation>{text} hat keinen Abstand zu UTC; schreiben wie 2026-03-01T08:00:00+00:00</translation>
    </message>
    <message>
        <source>{text} is not a real date and time</source>
        <translation>{text} gibt es als Datum und Uhrzeit nicht</translation>
    </message>
    <message>
        <source>{text} has a fraction of a second; whole seconds are kept</source>
        <translation>{text} enthält Bruchteile einer Sekunde; nur ganze Sekunden werden gespeichert</translation>
    </message>
    <message>
        <source>{text} is not a duration; write it as 15 min, 4 h or 3 d</source>
        <translation>{text} ist keine Dauer; schreiben wie 15 min, 4 h oder 3 d</translation>
    </message>
    <message>
        <source>{text} is not a duration of whole seconds greater than zero; write it like 15 min</source>
        <translation>{text} ist keine Dauer in ganzen Sekunden größer als null; schreiben wie 15 min</translation>
    </message>
    <message>
        <source>Age {age}: the formula is for adults of {adult} and over</source>
        <translation>Alter {age}: Die Formel gilt für Erwachsene ab {adult}</translation>
    </message>
    <message>
        <source>A weight is greater than zero</source>
        <translation>Ein Gewicht ist größer als null</translation>
    </message>
    <message>
        <source>A creatinine is greater than zero</source>
        <translation>Ein Kreatinin ist größer als null</translation>
    </message>
    <message>
        <source>{text} is not a date; write it as 1958-04-02</source>
        <translation>{text} ist kein Datum; schreiben wie 1958-04-02</translation>
    </message>
    <message>
        <source>{birth_date} is after {day}</source>
        <translation>{birth_date} liegt nach {day}</translation>
    </message>
    <message>
        <source>{place}: {complaint}</source>
        <translation>{place}: {complaint}</translation>
    </message>
    <message>
        <source>a number is missing</source>
        <translation>eine Zahl fehlt</translation>
    </message>
    <message>
        <source>{text} is negative; amounts are never negative: write it like {example}</source>
        <translation>{text} ist negativ; Mengen sind nie negativ: schreiben wie {example}</translation>
    </message>
    <message>
        <source>{text} is not a plain number; write digits with a point, like {example}</source>
        <translation>{text} ist keine einfache Zahl; Ziffern mit Punkt schreiben, wie {example}</translation>
    </message>
    <message>
        <source>{text} can be read as {plain} or {point}; write one of them</source>
        <translation>{text} kann {plain} oder {point} heißen; eines davon schreiben</translation>
    </message>
    <message>
        <source>{text} has no unit; write the number and its unit as text, like &quot;5 g&quot;</source>
        <translation>{text} hat keine Einheit; Zahl und Einheit als Text schreiben, wie &quot;5 g&quot;</translation>
    </message>
    <message>
        <source>{text} has no number; write it like {example}</source>
        <translation>{text} enthält keine Zahl; schreiben wie {example}</translation>
    </message>
    <message>
        <source>{text} has no unit; write it like {example}</source>
        <translation>{text} hat keine Einheit; schreiben wie {example}</translation>
    </message>
    <message>
        <source>{name} is not a known drug; write one in full: {known}</source>
        <translation>{name} ist kein bekanntes Mittel; eines ganz ausschreiben: {known}</translation>
    </message>
    <message>
        <source>the product has no name</source>
        <translation>das Präparat hat keinen Namen</translation>
    </message>
    <message>
        <source>{name} holds nothing; write it like 4 g in 100 mL</source>
        <translation>{name} enthält nichts; schreiben wie 4 g in 100 mL</translation>
    </message>
    <message>
        <source>{name} is not a possible strength</source>
        <translation>{name} ist keine mögliche Konzentration</translation>
    </message>
    <message>
        <source>{text} is nothing; an amount is greater than zero; write it like 2.5 g</source>
        <translation>{text} ist nichts; eine Menge ist größer als null; schreiben wie 2.5 g</translation>
    </message>
    <message>
        <source>{kind} is not a kind of mg; write salt or elemental</source>
        <translation>{kind} ist keine Art von mg; „salt“ oder „elemental“ schreiben</translation>
    </message>
    <message>
        <source>{drug} is not counted in {unit}; use g, mg or mcg</source>
        <translation>{drug} wird nicht in {unit} gezählt; g, mg oder mcg verwenden</translation>
    </message>
    <message>
        <source>{text} needs the product, to know how much one mL holds</source>
        <translation>für {text} fehlt das Präparat: nur damit ist bekannt, wie viel ein mL enthält</translation>
    </message>
    <message>
        <source>{unit} is not a unit of a dose; use g, mg, mcg, mmol, mEq or mL</source>
        <translation>{unit} ist keine Einheit einer Dosis; g, mg, mcg, mmol, mEq oder mL verwenden</translation>
    </message>
    <message>
        <source>{text} by mouth must say which mg: {salt} mmol if {drug} (salt), {elemental} mmol if elemental magnesium</source>
        <translation>{text} oral: angeben, welche mg gemeint sind: {salt} mmol, wenn {drug} (Salz), {elemental} mmol, wenn elementares Magnesium</translation>
    </message>
    <message>
        <source>{text} is not a rate; write it as 1 g/h or 25 mL/h</source>
        <translation>{text} ist keine Rate; schreiben wie 1 g/h oder 25 mL/h</translation>
    </message>
    <message>
        <source>{unit} is not a unit of {measure}; use {accepted}</source>
        <translation>{unit} ist keine Einheit für {measure}; {accepted} verwenden</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>the audit of {file} was altered by another program, so nobody can be told by it; {back}</source>
        <translation>das Zugriffsprotokoll von {file} wurde von einem anderen Programm verändert, also ist niemand daran zu erkennen; {back}</translation>
    </message>
    <message>
        <source>row {seq} of its audit is missing</source>
        <translation>Zeile {seq} ihres Zugriffsprotokolls fehlt</translation>
    </message>
    <message>
        <source>row {seq} of its audit is not as it was written</source>
        <translation>Zeile {seq} ihres Zugriffsprotokolls ist nicht so, wie sie geschrieben wurde</translation>
    </message>
    <message>
        <source>row {kept} of its audit was the newest, and now it ends at {last}</source>
        <translation>Zeile {kept} ihres Zugriffsprotokolls war die neueste, und jetzt endet es bei {last}</translation>
    </message>
    <message>
        <source>its audit cannot be read after row {seq}</source>
        <translation>ihr Zugriffsprotokoll kann nach Zeile {seq} nicht gelesen werden</translation>
    </message>
    <message>
        <source>that of the machine</source>
        <translation>die des Computers</translation>
    </message>
    <message>
        <source>its time zone is {zone}, and who set it last said {said}</source>
        <translation>ihre Zeitzone ist {zone}, und wer sie zuletzt festgelegt hat, sagte {said}</translation>
    </message>
    <message>
        <source>the head of its audit is missing</source>
        <translation>der Kopf ihres Zugriffsprotokolls fehlt</translation>
    </message>
    <message>
        <source>what is kept in memory alone cannot be backed up</source>
        <translation>was nur im Arbeitsspeicher liegt, kann nicht gesichert werden</translation>
    </message>
    <message>
        <source>there is a backup {name} already</source>
        <translation>es gibt schon eine Sicherung {name}</translation>
    </message>
    <message>
        <source>it is not the copy that was made</source>
        <translation>sie ist nicht die Kopie, die gemacht wurde</translation>
    </message>
    <message>
        <source>{file} exists already; it was left as it is</source>
        <translation>{file} gibt es schon; die Datei wurde nicht verändert</translation>
    </message>
    <message>
        <source>there is no folder {folder}; make it, or choose another place</source>
        <translation>es gibt keinen Ordner {folder}; ihn anlegen oder einen anderen Ort wählen</translation>
    </message>
    <message>
        <source>there is no backup {file}</source>
        <translation>es gibt keine Sicherung {file}</translation>
    </message>
    <message>
        <source>{name} is not whole ({fault}), so it was not brought back; choose another</source>
        <translation>{name} ist nicht unversehrt ({fault}) und wurde deshalb nicht wiederhergestellt; eine andere wählen</translation>
    </message>
    <message>
        <source>another program writes into the ward all the time; make the backup from there</source>
        <translation>ein anderes Programm schreibt ständig in die Station; die Sicherung dort machen</translation>
    </message>
    <message>
        <source>the disk that holds {folder} is full; no backup was made. Make room there</source>
        <translation>der Datenträger mit {folder} ist voll; es wurde keine Sicherung gemacht. Dort Platz schaffen</translation>
    </message>
    <message>
        <source>no backup was made in {folder} ({error}); check the disk</source>
        <translation>in {folder} wurde keine Sicherung gemacht ({error}); den Datenträger prüfen</translation>
    </message>
    <message>
        <source>no backup was made in {folder}: {reason}</source>
        <translation>in {folder} wurde keine Sicherung gemacht: {reason}</translation>
    </message>
    <message>
        <source>it is damaged: its own account of itself cannot be read</source>
        <translation>sie ist beschädigt: ihr eigenes Verzeichnis kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>it is damaged ({fault})</source>
        <translation>sie ist beschädigt ({fault})</translation>
    </message>
    <message>
        <source>row {row} of its table {table} names a row of {parent} that is not there</source>
        <translation>Zeile {row} ihrer Tabelle {table} nennt eine Zeile von {parent}, die es nicht gibt</translation>
    </message>
    <message>
        <source>entry {seq} cannot be read, nor any after it</source>
        <translation>Eintrag {seq} kann nicht gelesen werden, auch keiner danach</translation>
    </message>
    <message>
        <source>entries after {seq} are in disorder</source>
        <translation>Einträge nach {seq} sind durcheinander</translation>
    </message>
    <message>
        <source>entry {seq} is not as it was written</source>
        <translation>Eintrag {seq} ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>entry {seq} was not written after entry {before} as that stands now: one of them was put in the place of another</source>
        <translation>Eintrag {seq} wurde nicht nach Eintrag {before} geschrieben, wie dieser jetzt dasteht: einer der beiden wurde an die Stelle eines anderen gesetzt</translation>
    </message>
    <message>
        <source>entry {seq} cannot be understood</source>
        <translation>Eintrag {seq} ist nicht zu verstehen</translation>
    </message>
    <message>
        <source>entry {seq} is missing</source>
        <translation>Eintrag {seq} fehlt</translation>
    </message>
    <message>
        <source>entries {first} to {last} are missing</source>
        <translation>Einträge {first} bis {last} fehlen</translation>
    </message>
    <message>
        <source>this {kind} cannot be recorded as it stands: {error}</source>
        <translation>dieser Eintrag ({kind}) kann so nicht dokumentiert werden: {error}</translation>
    </message>
    <message>
        <source>this {kind} cannot be recorded as it stands: it would read back as another one</source>
        <translation>dieser Eintrag ({kind}) kann so nicht dokumentiert werden: er würde anders gelesen, als er geschrieben ist</translation>
    </message>
    <message>
        <source>entry {seq} ({identity}) is of a kind or version that this mgtracker does not know (kind {kind}, version {version}); open the file with the newer one that wrote it</source>
        <translation>Eintrag {seq} ({identity}) ist von einer Art oder Version, die dieses mgtracker nicht kennt (Art {kind}, Version {version}); die Datei mit dem neueren öffnen, das ihn geschrieben hat</translation>
    </message>
    <message>
        <source>entry {seq} ({identity}, {kind}) cannot be read: {error}</source>
        <translation>Eintrag {seq} ({identity}, {kind}) kann nicht gelesen werden: {error}</translation>
    </message>
    <message>
        <source>entry {seq} ({identity}, {kind}) {fault}</source>
        <translation>Eintrag {seq} ({identity}, {kind}): {fault}</translation>
    </message>
    <message>
        <source>{key}: expected text</source>
        <translation>{key}: Text erwartet</translation>
    </message>
    <message>
        <source>go back to a backup</source>
        <translation>auf eine Sicherung zurückgehen</translation>
    </message>
    <message>
        <source>{file} is not a database; choose another file, or {back}</source>
        <translation>{file} ist keine Datenbank; eine andere Datei wählen oder {back}</translation>
    </message>
    <message>
        <source>{file} is damaged; it was left as it is. Keep a copy of it and {back}</source>
        <translation>{file} ist beschädigt und wurde nicht verändert. Eine Kopie davon aufheben und {back}</translation>
    </message>
    <message>
        <source>the disk that holds {file} is full; nothing of this was recorded, everything before it is safe. Make room and record it again</source>
        <translation>der Datenträger mit {file} ist voll; hiervon wurde nichts dokumentiert, alles davor ist sicher. Platz schaffen und noch einmal dokumentieren</translation>
    </message>
    <message>
        <source>the disk that holds {file} cannot be read or written; nothing of this was recorded. Check the disk, then record it again</source>
        <translation>der Datenträger mit {file} kann nicht gelesen oder beschrieben werden; hiervon wurde nichts dokumentiert. Den Datenträger prüfen, dann noch einmal dokumentieren</translation>
    </message>
    <message>
        <source>{file} cannot be written: it or its folder may only be read here, or it was moved or replaced while open; nothing of this was recorded</source>
        <translation>{file} kann nicht beschrieben werden: die Datei oder ihr Ordner darf hier nur gelesen werden, oder die Datei wurde, während sie geöffnet war, verschoben oder ersetzt; hiervon wurde nichts dokumentiert</translation>
    </message>
    <message>
        <source>{file} cannot be opened, or its folder cannot be written; check the permissions of both</source>
        <translation>{file} kann nicht geöffnet oder ihr Ordner nicht beschrieben werden; die Rechte von beiden prüfen</translation>
    </message>
    <message>
        <source>{file} is in use by another program; close it there and try again</source>
        <translation>{file} wird von einem anderen Programm benutzt; dort schließen und noch einmal versuchen</translation>
    </message>
    <message>
        <source>{file} refused an entry, and nothing of it was recorded ({error})</source>
        <translation>{file} hat einen Eintrag abgelehnt, und nichts davon wurde dokumentiert ({error})</translation>
    </message>
    <message>
        <source>{file} cannot be used ({error})</source>
        <translation>{file} kann nicht verwendet werden ({error})</translation>
    </message>
    <message>
        <source>the practice record</source>
        <translation>die Übungsakte</translation>
    </message>
    <message>
        <source>{file} cannot be used: {reason}</source>
        <translation>{file} kann nicht verwendet werden: {reason}</translation>
    </message>
    <message>
        <source>{keys} is damaged, altered or not a keys file, and nothing opens {file} without it; take the keys file of its newest backup</source>
        <translation>{keys} ist beschädigt, verändert oder keine Schlüsseldatei, und ohne sie öffnet nichts {file}; die Schlüsseldatei der neuesten Sicherung nehmen</translation>
    </message>
    <message>
        <source>nobody with the initials {initials} opens this ward</source>
        <translation>niemand mit dem Kürzel {initials} öffnet diese Station</translation>
    </message>
    <message>
        <source>this is not your passphrase; nothing is damaged, type it again</source>
        <translation>das ist nicht Ihre Passphrase; nichts ist beschädigt, noch einmal eintippen</translation>
    </message>
    <message>
        <source>this is not your passphrase, or the keys file was altered; type it again, or take the keys file of the newest backup</source>
        <translation>das ist nicht Ihre Passphrase, oder die Schlüsseldatei wurde verändert; geben Sie sie noch einmal ein, oder nehmen Sie die Schlüsseldatei der neuesten Sicherung</translation>
    </message>
    <message>
        <source>no recovery key was made for this ward</source>
        <translation>für diese Station gibt es keinen Notfallschlüssel</translation>
    </message>
    <message>
        <source>this is not the recovery key of this ward: a newer sheet may have replaced it</source>
        <translation>das ist nicht der Notfallschlüssel dieser Station: ein neueres Blatt kann ihn ersetzt haben</translation>
    </message>
    <message>
        <source>this is not the recovery key of this ward, or the keys file was altered; take the newest sheet, or the keys file of the newest backup</source>
        <translation>das ist nicht der Notfallschlüssel dieser Station, oder die Schlüsseldatei wurde verändert; nehmen Sie das neueste Blatt, oder die Schlüsseldatei der neuesten Sicherung</translation>
    </message>
    <message>
        <source>nobody else opens this ward with a passphrase; give one to another first</source>
        <translation>niemand sonst öffnet diese Station mit einer Passphrase; erst einer anderen Person eine geben</translation>
    </message>
    <message>
        <source>the head of its journal is missing</source>
        <translation>der Kopf ihres Verlaufs fehlt</translation>
    </message>
    <message>
        <source>entry {kept} was its newest, and entries after {last} are missing</source>
        <translation>Eintrag {kept} war ihr neuester, und Einträge nach {last} fehlen</translation>
    </message>
    <message>
        <source>entry {kept} was its newest, and entry {last} came in past its guards</source>
        <translation>Eintrag {kept} war ihr neuester, und Eintrag {last} kam an ihren Schutzregeln vorbei hinein</translation>
    </message>
    <message>
        <source>entry {kept} is its newest, and it holds {count}</source>
        <translation>Eintrag {kept} ist ihr neuester, und sie enthält {count}</translation>
    </message>
    <message>
        <source>its newest entry, {kept}, is not as it was written</source>
        <translation>ihr neuester Eintrag, {kept}, ist nicht so, wie er geschrieben wurde</translation>
    </message>
    <message>
        <source>the disk that holds {file} knows no locks, so two computers could write into it at once; keep it on another disk, or open it for reading only</source>
        <translation>der Datenträger mit {file} kennt keine Sperren, so dass zwei Computer zugleich hineinschreiben könnten; sie auf einem anderen Datenträger aufbewahren oder nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>{file} is open in another mgtracker window on this computer; go on working there, or close it there first</source>
        <translation>{file} ist auf diesem Computer in einem anderen Fenster von mgtracker geöffnet; dort weiterarbeiten oder erst dort schließen</translation>
    </message>
    <message>
        <source>{file} is open in mgtracker on another computer, by {holder}; go on working there, or close it there first. Where that computer was switched off, it is free again after some minutes</source>
        <translation>{file} ist in mgtracker auf einem anderen Computer offen, bei {holder}; dort weiterarbeiten oder sie dort zuerst schließen. Wurde jener Computer ausgeschaltet, ist sie nach einigen Minuten wieder frei</translation>
    </message>
    <message>
        <source>the folder {folder} cannot be written ({reason}); check its permissions, or open the record for reading only</source>
        <translation>der Ordner {folder} kann nicht beschrieben werden ({reason}); seine Rechte prüfen oder die Akte nur zum Lesen öffnen</translation>
    </message>
    <message>
        <source>entry {seq} is missing from its journal</source>
        <translation>Eintrag {seq} fehlt in ihrem Verlauf</translation>
    </message>
    <message>
        <source>{file} is left of a record moved from here; move it there too</source>
        <translation>{file} ist von einer Akte übrig, die von hier verschoben wurde; auch dorthin verschieben</translation>
    </message>
    <message>
        <source>there is no database {file}; choose another file, or make a new one</source>
        <translation>es gibt keine Datenbank {file}; eine andere Datei wählen oder eine neue anlegen</translation>
    </message>
    <message>
        <source>{file} is not a file; choose a database file</source>
        <translation>{file} ist keine Datei; eine Datenbankdatei wählen</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes), so no record can be read from it; {back}, or delete it if it never held one</source>
        <translation>{file} ist leer (0 Byte), also ist keine Akte daraus zu lesen; {back}, oder die Datei löschen, wenn sie nie eine enthielt</translation>
    </message>
    <message>
        <source>{file} is encrypted; it opens with the passphrase of one of its people</source>
        <translation>{file} ist verschlüsselt und öffnet sich mit der Passphrase einer zugehörigen Person</translation>
    </message>
    <message>
        <source>{file} is not encrypted, so no passphrase opens it</source>
        <translation>{file} ist nicht verschlüsselt, also öffnet keine Passphrase sie</translation>
    </message>
    <message>
        <source>{file} is not a database, or an encrypted one without its keys; choose another file, or put {keys} beside it</source>
        <translation>{file} ist keine Datenbank oder eine verschlüsselte ohne ihre Schlüssel; eine andere Datei wählen oder {keys} danebenlegen</translation>
    </message>
    <message>
        <source>{file} is no mgtracker file; choose a ward, or a backup of one: their names end in {ending}</source>
        <translation>{file} ist keine mgtracker-Datei; wählen Sie eine Station oder eine Sicherung davon: Ihre Namen enden auf {ending}</translation>
    </message>
    <message>
        <source>{file} is damaged, or the keys file beside it is of another record; both were left as they are. Keep a copy of them and {back}</source>
        <translation>{file} ist beschädigt, oder die Schlüsseldatei daneben gehört zu einer anderen Akte; beide wurden nicht verändert. Eine Kopie davon aufheben und {back}</translation>
    </message>
    <message>
        <source>{file} was left in the middle of a write; open it once for writing, which puts it right, then read it</source>
        <translation>bei {file} wurde ein Schreibvorgang unterbrochen; einmal zum Schreiben öffnen, das bringt sie in Ordnung, dann lesen</translation>
    </message>
    <message>
        <source>{file} is another program&apos;s database; choose a mgtracker file</source>
        <translation>{file} ist die Datenbank eines anderen Programms; eine Datei von mgtracker wählen</translation>
    </message>
    <message>
        <source>{file} was written by a newer mgtracker (schema {version}, this one knows {known}); open it with that one</source>
        <translation>{file} wurde von einem neueren mgtracker geschrieben (Schema {version}, dieses kennt {known}); mit jenem öffnen</translation>
    </message>
    <message>
        <source>its last page is cut off</source>
        <translation>ihre letzte Seite ist abgeschnitten</translation>
    </message>
    <message>
        <source>{file} is damaged ({fault}); it was left as it is. Keep a copy of it and {back}</source>
        <translation>{file} ist beschädigt ({fault}) und wurde nicht verändert. Eine Kopie davon aufheben und {back}</translation>
    </message>
    <message>
        <source>{file} was written by an older mgtracker; open it once for writing, which brings it up to date, then read it</source>
        <translation>{file} wurde von einem älteren mgtracker geschrieben; einmal zum Schreiben öffnen, das bringt sie auf den neuen Stand, dann lesen</translation>
    </message>
    <message>
        <source>{file} was written by an older mgtracker and is not whole, so it cannot be brought up to date: {error}. It was left as it was; keep a copy of it and {back}</source>
        <translation>{file} wurde von einem älteren mgtracker geschrieben und ist nicht unversehrt, also kann sie nicht auf den neuen Stand gebracht werden: {error}. Sie wurde nicht verändert; eine Kopie davon aufheben und {back}</translation>
    </message>
    <message>
        <source>{file} was altered by another program: its guard {guard} is missing, so entries may have been changed. Keep a copy of it and {back}</source>
        <translation>{file} wurde von einem anderen Programm verändert: der Schutz {guard} fehlt, also können Einträge geändert worden sein. Eine Kopie davon aufheben und {back}</translation>
    </message>
    <message>
        <source>its guards were altered</source>
        <translation>ihre Wächter wurden verändert</translation>
    </message>
    <message>
        <source>{file} was altered by another program: {fault}. It was left as it is. Keep a copy of it and {back}</source>
        <translation>{file} wurde von einem anderen Programm verändert: {fault}. Sie wurde so gelassen, wie sie ist. Eine Kopie davon aufheben und {back}</translation>
    </message>
    <message>
        <source>a name is needed, as it should stand beside every entry</source>
        <translation>ein Name ist nötig, so wie er neben jedem Eintrag stehen soll</translation>
    </message>
    <message>
        <source>a name has at most {count} characters</source>
        <translation>ein Name hat höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>initials are one to six letters or digits, like AR</source>
        <translation>ein Kürzel hat ein bis sechs Buchstaben oder Ziffern, wie AR</translation>
    </message>
    <message>
        <source>{file} holds a ward, and is where the sample ward is begun anew; it was left as it is. Move it to another place and open it there</source>
        <translation>{file} enthält eine Station und liegt dort, wo die Beispielstation neu begonnen wird; die Datei wurde nicht verändert. An einen anderen Ort verschieben und dort öffnen</translation>
    </message>
    <message>
        <source>No recovery sheet was made for this ward.</source>
        <translation>Für diese Station wurde kein Notfallblatt erstellt.</translation>
    </message>
    <message>
        <source>This is not the newest recovery sheet of this ward.</source>
        <translation>Das ist nicht das neueste Notfallblatt dieser Station.</translation>
    </message>
    <message>
        <source>This ward is not encrypted. It opens without a passphrase.</source>
        <translation>Diese Station ist nicht verschlüsselt. Sie öffnet sich ohne Passphrase.</translation>
    </message>
    <message>
        <source>a PIN has at least {count} characters</source>
        <translation>eine PIN hat mindestens {count} Zeichen</translation>
    </message>
    <message>
        <source>this PIN would be tried first: use no run and no repeated character</source>
        <translation>diese PIN würde als erste probiert: keine Folge und kein wiederholtes Zeichen verwenden</translation>
    </message>
    <message>
        <source>a passphrase has at least {count} characters: four or five words</source>
        <translation>eine Passphrase hat mindestens {count} Zeichen: vier oder fünf Wörter</translation>
    </message>
    <message>
        <source>a passphrase has at least {count} different characters: four or five words</source>
        <translation>eine Passphrase hat mindestens {count} verschiedene Zeichen: vier oder fünf Wörter</translation>
    </message>
    <message>
        <source>a secret has at most {count} characters</source>
        <translation>ein Geheimnis hat höchstens {count} Zeichen</translation>
    </message>
    <message>
        <source>a secret does not begin or end with a blank, which nobody would see</source>
        <translation>ein Geheimnis beginnt und endet nicht mit einem Leerzeichen, das niemand sehen würde</translation>
    </message>
    <message>
        <source>its mark is {mark} and not that of a mgtracker file</source>
        <translation>ihre Kennung ist {mark} und nicht die einer Datei von mgtracker</translation>
    </message>
    <message>
        <source>it says that it is of schema {version}; this mgtracker writes {known}</source>
        <translation>sie nennt das Schema {version}; dieses mgtracker schreibt {known}</translation>
    </message>
    <message>
        <source>its {sort} {name} is missing</source>
        <translation>{sort} {name} fehlt darin</translation>
    </message>
    <message>
        <source>it holds a {sort} {name} that mgtracker did not make</source>
        <translation>sie enthält etwas, das mgtracker nicht angelegt hat: {sort} {name}</translation>
    </message>
    <message>
        <source>its {sort} {name} was altered</source>
        <translation>{sort} {name} darin wurde verändert</translation>
    </message>
    <message>
        <source>its view {name} cannot be read</source>
        <translation>ihre Sicht {name} kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>The second person must be somebody else than who records.</source>
        <translation>Die zweite Person muss jemand anderes sein als die, die dokumentiert.</translation>
    </message>
    <message>
        <source>the new PIN is the old one</source>
        <translation>die neue PIN ist die alte</translation>
    </message>
    <message>
        <source>Nobody here has these initials.</source>
        <translation>Niemand hier hat dieses Kürzel.</translation>
    </message>
    <message>
        <source>{name} does not belong to the ward any more.</source>
        <translation>{name} gehört nicht mehr zur Station.</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait {time}, then try again.</source>
        <translation>Zu viele falsche PINs. {time} warten, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>the PIN was chosen by somebody else; sign in with it once first</source>
        <translation>die PIN hat jemand anderes gewählt; erst einmal damit anmelden</translation>
    </message>
    <message>
        <source>This is not the PIN of {initials}.</source>
        <translation>Das ist nicht die PIN von {initials}.</translation>
    </message>
    <message>
        <source>This is not the PIN of {initials}. Wait {time} before the next try.</source>
        <translation>Das ist nicht die PIN von {initials}. Vor dem nächsten Versuch {time} warten.</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>{count} patients have the record number {number}; correct it for all but one of them first</source>
        <translation>{count} Patienten haben die Patientennummer {number}; sie erst bei allen bis auf einen korrigieren</translation>
    </message>
    <message>
        <source>{file} is open for reading only; nothing was recorded</source>
        <translation>{file} ist nur zum Lesen geöffnet; nichts wurde dokumentiert</translation>
    </message>
    <message>
        <source>{file} has people who sign in, and none of them signs this; nothing was recorded</source>
        <translation>{file} hat Personen, die sich anmelden, und keine von ihnen zeichnet das ab; nichts wurde dokumentiert</translation>
    </message>
    <message>
        <source>there is an entry {identity} already; nothing was written</source>
        <translation>es gibt schon einen Eintrag {identity}; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>{refusal}. There is no good backup of it in {folder}</source>
        <translation>{refusal}. In {folder} gibt es keine gute Sicherung davon</translation>
    </message>
    <message>
        <source>go back to the newest good backup, {file} (as it was at {time})</source>
        <translation>auf die neueste gute Sicherung zurückgehen, {file} (Stand {time})</translation>
    </message>
    <message>
        <source>The sample ward stays as it is.</source>
        <translation>Die Beispielstation bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>{analyte} is not reported in {unit}</source>
        <translation>{analyte} wird nicht in {unit} angegeben</translation>
    </message>
    <message>
        <source>{name} is not a known time zone; write it like Europe/London</source>
        <translation>{name} ist keine bekannte Zeitzone; schreiben wie Europe/London</translation>
    </message>
    <message>
        <source>Say what the ward is called.</source>
        <translation>Angeben, wie die Station heißt.</translation>
    </message>
    <message>
        <source>At most {count} letters.</source>
        <translation>Höchstens {count} Zeichen.</translation>
    </message>
    <message>
        <source>Letters that cannot be seen are no part of a name.</source>
        <translation>Unsichtbare Zeichen gehören nicht in einen Namen.</translation>
    </message>
    <message>
        <source>its clock runs in {zone}, a time zone that is not known on this computer; bring mgtracker up to date</source>
        <translation>ihre Uhr läuft in {zone}, einer Zeitzone, die dieser Computer nicht kennt; mgtracker auf den neuen Stand bringen</translation>
    </message>
    <message>
        <source>{text} does not exist in {zone}; the clocks went forward</source>
        <translation>{text} gibt es in {zone} nicht; die Uhren wurden vorgestellt</translation>
    </message>
    <message>
        <source>{text} happened twice in {zone}; give it with its offset</source>
        <translation>{text} gab es in {zone} zweimal; mit dem Abstand zu UTC angeben</translation>
    </message>
    <message>
        <source>{text} is too far away to be kept</source>
        <translation>{text} liegt zu weit weg, um gespeichert zu werden</translation>
    </message>
    <message>
        <source>An alarm is put off to a later time.</source>
        <translation>Ein Alarm wird auf eine spätere Zeit aufgeschoben.</translation>
    </message>
    <message>
        <source>A reason is needed to put off an alarm.</source>
        <translation>Um einen Alarm aufzuschieben, ist ein Grund nötig.</translation>
    </message>
    <message>
        <source>This patient is not in the record.</source>
        <translation>Dieser Patient ist nicht in der Akte.</translation>
    </message>
    <message>
        <source>This alarm has changed since it was shown. Look at it again.</source>
        <translation>Dieser Alarm hat sich geändert, seit er gezeigt wurde. Noch einmal ansehen.</translation>
    </message>
    <message>
        <source>An order is not changed by one that was written before it.</source>
        <translation>Eine Anordnung wird nicht durch eine geändert, die vor ihr geschrieben wurde.</translation>
    </message>
    <message>
        <source>A reason is needed to stop an order.</source>
        <translation>Um eine Anordnung abzusetzen, ist ein Grund nötig.</translation>
    </message>
    <message>
        <source>Say how the patient left the ward.</source>
        <translation>Angeben, wie der Patient die Station verlassen hat.</translation>
    </message>
    <message>
        <source>This patient has left the ward already.</source>
        <translation>Dieser Patient hat die Station schon verlassen.</translation>
    </message>
    <message>
        <source>The time is in the future. Record what has happened.</source>
        <translation>Die Zeit liegt in der Zukunft. Dokumentieren, was geschehen ist.</translation>
    </message>
    <message>
        <source>Strike-outs and reasons are written beside the entry they are for.</source>
        <translation>Streichungen und Gründe werden neben den Eintrag geschrieben, zu dem sie gehören.</translation>
    </message>
    <message>
        <source>Strike this entry out, and record it anew.</source>
        <translation>Diesen Eintrag streichen und neu dokumentieren.</translation>
    </message>
    <message>
        <source>A correction is made with Enter on the line. To strike it out, write why without &quot;corrected:&quot;.</source>
        <translation>Korrigiert wird mit Eingabe auf der Zeile. Zum Streichen den Grund ohne &quot;corrected:&quot; schreiben.</translation>
    </message>
    <message>
        <source>The second person&apos;s PIN was typed too long ago. Ask for it again.</source>
        <translation>Die PIN der zweiten Person wurde vor zu langer Zeit eingetippt. Noch einmal darum bitten.</translation>
    </message>
    <message>
        <source>The second person types their own initials and PIN.</source>
        <translation>Die zweite Person tippt selbst ihr Kürzel und ihre PIN ein.</translation>
    </message>
    <message>
        <source>This record is open for reading only. Nothing can be recorded in it.</source>
        <translation>Diese Akte ist nur zum Lesen geöffnet. Darin kann nichts dokumentiert werden.</translation>
    </message>
    <message>
        <source>Sign in first: nothing is recorded without a name.</source>
        <translation>Erst anmelden: Ohne Namen wird nichts dokumentiert.</translation>
    </message>
    <message>
        <source>Say who you are first: nothing is recorded without a name.</source>
        <translation>Erst angeben, wer Sie sind: Ohne Namen wird nichts dokumentiert.</translation>
    </message>
    <message>
        <source>A reason is needed to strike out an entry.</source>
        <translation>Um einen Eintrag zu streichen, ist ein Grund nötig.</translation>
    </message>
    <message>
        <source>This entry is not in the record of this patient.</source>
        <translation>Dieser Eintrag steht nicht in der Akte dieses Patienten.</translation>
    </message>
    <message>
        <source>This entry is already struck out.</source>
        <translation>Dieser Eintrag ist schon gestrichen.</translation>
    </message>
    <message>
        <source>Only what happened to the patient can be struck out.</source>
        <translation>Nur was mit dem Patienten geschehen ist, kann gestrichen werden.</translation>
    </message>
    <message>
        <source>This order is not in the record of this patient.</source>
        <translation>Diese Anordnung steht nicht in der Akte dieses Patienten.</translation>
    </message>
    <message>
        <source>This order is stopped already.</source>
        <translation>Diese Anordnung ist schon abgesetzt.</translation>
    </message>
    <message>
        <source>{name} already has the record number {number}. Open that patient.</source>
        <translation>{name} hat schon die Patientennummer {number}. Diesen Patienten öffnen.</translation>
    </message>
    <message>
        <source>The verdict has changed since it was shown. Read the new one, then record.</source>
        <translation>Die Bewertung hat sich geändert, seit sie gezeigt wurde. Die neue lesen, dann dokumentieren.</translation>
    </message>
    <message>
        <source>A reason is needed to go on. Write why, then record.</source>
        <translation>Um fortzufahren, ist ein Grund nötig. Den Grund schreiben, dann dokumentieren.</translation>
    </message>
    <message>
        <source>This attempt cannot be gone through again: the case has changed.</source>
        <translation>Dieser Versuch kann nicht noch einmal durchgegangen werden: Der Fall hat sich geändert.</translation>
    </message>
    <message>
        <source>{file}: {case} has changed since this was played</source>
        <translation>{file}: {case} hat sich geändert, seit das gespielt wurde</translation>
    </message>
    <message>
        <source>Only an attempt that has ended is saved.</source>
        <translation>Nur ein Versuch, der beendet ist, wird gespeichert.</translation>
    </message>
    <message>
        <source>The case has changed since this attempt was left.</source>
        <translation>Der Fall hat sich geändert, seit dieser Versuch verlassen wurde.</translation>
    </message>
    <message>
        <source>Sign in to see whose.</source>
        <translation>Anmelden, um zu sehen, bei wem.</translation>
    </message>
    <message>
        <source>A passphrase of your own</source>
        <translation>Eine eigene Passphrase</translation>
    </message>
    <message>
        <source>Keep this passphrase</source>
        <translation>Diese Passphrase übernehmen</translation>
    </message>
    <message>
        <source>This ward is encrypted. After a restart only a passphrase opens it, and you have none yet. Until you choose one, somebody else has to open it.</source>
        <translation>Diese Station ist verschlüsselt. Nach einem Neustart öffnet sie nur eine Passphrase, und Sie haben noch keine. Bis Sie eine wählen, muss jemand anderes sie öffnen.</translation>
    </message>
    <message>
        <source>From now on you open the ward with the new one.</source>
        <translation>Ab jetzt öffnen Sie die Station mit der neuen.</translation>
    </message>
    <message>
        <source>Keeping the passphrase. It takes a second.</source>
        <translation>Die Passphrase wird gespeichert. Das dauert eine Sekunde.</translation>
    </message>
    <message>
        <source>Without a key or the mouse for so long, this computer asks for a PIN again.</source>
        <translation>So lange ohne Taste oder Maus, dann fragt dieser Computer wieder nach einer PIN.</translation>
    </message>
    <message>
        <source>Locks after</source>
        <translation>Sperrt nach</translation>
    </message>
    <message>
        <source>Locks &amp;after</source>
        <translation>Sperrt n&amp;ach</translation>
    </message>
    <message>
        <source>arrived</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>line stopped</source>
        <translation>Leitung gestoppt</translation>
    </message>
    <message>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
    <message>
        <source>looked</source>
        <translation>nachgesehen</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Anordnung</translation>
    </message>
    <message>
        <source>results</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>{time} {what}, + {count}</source>
        <translation>{time} {what}, + {count}</translation>
    </message>
    <message>
        <source>Only in a ward of your own.</source>
        <translation>Nur in einer eigenen Station.</translation>
    </message>
    <message>
        <source>The ward</source>
        <translation>Die Station</translation>
    </message>
    <message>
        <source>Open another ward</source>
        <translation>Eine andere Station öffnen</translation>
    </message>
    <message>
        <source>This ward is not there now. Put its disk in and open it, or choose another one.</source>
        <translation>Diese Station ist jetzt nicht da. Den Datenträger einlegen und sie öffnen, oder eine andere auswählen.</translation>
    </message>
    <message>
        <source>Wards that were opened here</source>
        <translation>Stationen, die hier geöffnet waren</translation>
    </message>
    <message>
        <source>Say which file, or choose one.</source>
        <translation>Eine Datei angeben oder auswählen.</translation>
    </message>
    <message>
        <source>This ward is open already.</source>
        <translation>Diese Station ist schon geöffnet.</translation>
    </message>
    <message>
        <source>The one that is open now is closed first; all that is recorded stays in it.</source>
        <translation>Die jetzt geöffnete wird zuerst geschlossen; alles Aufgezeichnete bleibt in ihr.</translation>
    </message>
    <message>
        <source>Which ward to open</source>
        <translation>Welche Station geöffnet wird</translation>
    </message>
    <message>
        <source>{path} (not there now)</source>
        <translation>{path} (jetzt nicht vorhanden)</translation>
    </message>
    <message>
        <source>Kept in the ward&apos;s file, for every computer that opens it.</source>
        <translation>Wird in der Datei der Station behalten, für jeden Computer, der sie öffnet.</translation>
    </message>
    <message>
        <source>Nightly and daily doses, shifts and times that are typed go by the new clock from now on. What is recorded keeps its moment: what stood at {here} then stands at {there}. Look through what is due afterwards.</source>
        <translation>Nächtliche und tägliche Dosen, Schichten und getippte Uhrzeiten gehen ab jetzt nach der neuen Uhr. Aufgezeichnetes behält seinen Zeitpunkt: Was bei {here} stand, steht dann bei {there}. Danach das Fällige durchsehen.</translation>
    </message>
    <message>
        <source>This is a sample ward: nobody in it is real, so it is not encrypted.</source>
        <translation>Dies ist eine Beispielstation: Niemand darin ist echt, darum wird sie nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>Say first who looks after this ward: nobody could open it.</source>
        <translation>Zuerst angeben, wer diese Station betreut: Sonst könnte sie niemand öffnen.</translation>
    </message>
    <message>
        <source>{file} could not be copied row by row; it was left as it is</source>
        <translation>{file} ließ sich nicht Zeile für Zeile kopieren; sie wurde nicht verändert</translation>
    </message>
    <message>
        <source>it ends at another entry</source>
        <translation>sie endet bei einem anderen Eintrag</translation>
    </message>
    <message>
        <source>the ward is not whole ({fault}), so it was not encrypted; it was left as it is</source>
        <translation>die Station ist nicht unversehrt ({fault}) und wurde deshalb nicht verschlüsselt; sie wurde nicht verändert</translation>
    </message>
    <message>
        <source>Low calcium due to low magnesium</source>
        <translation>Niedriges Calcium durch niedriges Magnesium</translation>
    </message>
    <message>
        <source>Magnesium deficiency, as the label has it</source>
        <translation>Magnesiummangel nach der Fachinformation</translation>
    </message>
    <message>
        <source>neuromuscular blocker</source>
        <translation>Muskelrelaxans</translation>
    </message>
    <message>
        <source>digoxin</source>
        <translation>Digoxin</translation>
    </message>
    <message>
        <source>nifedipine</source>
        <translation>Nifedipin</translation>
    </message>
    <message>
        <source>opioid or sedative</source>
        <translation>Opioid oder Sedativum</translation>
    </message>
    <message>
        <source>aminoglycoside</source>
        <translation>Aminoglykosid</translation>
    </message>
    <message>
        <source>deeper and longer block: watch breathing</source>
        <translation>tiefere und längere Blockade: Atmung überwachen</translation>
    </message>
    <message>
        <source>calcium given as the antidote can cause heart block</source>
        <translation>Calcium als Gegenmittel kann einen Herzblock auslösen</translation>
    </message>
    <message>
        <source>low blood pressure and muscle block</source>
        <translation>niedriger Blutdruck und Muskelblockade</translation>
    </message>
    <message>
        <source>adds to drowsiness and slow breathing</source>
        <translation>verstärkt Schläfrigkeit und langsame Atmung</translation>
    </message>
    <message>
        <source>adds to muscle block; loses magnesium by the kidney</source>
        <translation>verstärkt die Muskelblockade; Magnesiumverlust über die Niere</translation>
    </message>
    <message>
        <source>normal saline 2-4 L a day at first</source>
        <translation>zuerst Kochsalzlösung 0,9 %, 2-4 L am Tag</translation>
    </message>
    <message>
        <source>volume corrected?</source>
        <translation>Volumen ausgeglichen?</translation>
    </message>
    <message>
        <source>renal loss?</source>
        <translation>Verlust über die Niere?</translation>
    </message>
    <message>
        <source>vitamin D?</source>
        <translation>Vitamin D?</translation>
    </message>
    <message>
        <source>magnesium stopped early?</source>
        <translation>Magnesium zu früh beendet?</translation>
    </message>
    <message>
        <source>50 % injection</source>
        <translation>50 % Injektionslösung</translation>
    </message>
    <message>
        <source>20 % injection</source>
        <translation>20 % Injektionslösung</translation>
    </message>
    <message>
        <source>10 % injection</source>
        <translation>10 % Injektionslösung</translation>
    </message>
    <message>
        <source>400 mg tablet</source>
        <translation>400 mg Tablette</translation>
    </message>
    <message>
        <source>0.25 mcg capsule</source>
        <translation>0.25 mcg Kapsel</translation>
    </message>
    <message>
        <source>0.5 mcg capsule</source>
        <translation>0.5 mcg Kapsel</translation>
    </message>
    <message>
        <source>1 mcg capsule</source>
        <translation>1 mcg Kapsel</translation>
    </message>
    <message>
        <source>Checking the PIN, then it takes a second.</source>
        <translation>Die PIN wird geprüft, danach dauert es eine Sekunde.</translation>
    </message>
    <message>
        <source>the backup {name} holds another entry {seq}: something up to there was changed since, or the record was brought back from an older backup</source>
        <translation>die Sicherung {name} enthält einen anderen Eintrag {seq}: Bis dorthin wurde seither etwas geändert, oder die Akte wurde aus einer älteren Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>the backup {name} holds another row {seq} of the audit: something up to there was changed since, or the record was brought back from an older backup</source>
        <translation>die Sicherung {name} enthält eine andere Zeile {seq} des Zugriffsprotokolls: Bis dorthin wurde seither etwas geändert, oder die Akte wurde aus einer älteren Sicherung wiederhergestellt</translation>
    </message>
    <message>
        <source>Something was written meanwhile. Encrypt it again.</source>
        <translation>Inzwischen wurde etwas geschrieben. Noch einmal verschlüsseln.</translation>
    </message>
    <message>
        <source>The ward is made. It takes some seconds.</source>
        <translation>Die Station wird angelegt. Das dauert einige Sekunden.</translation>
    </message>
    <message>
        <source>Keeping the PIN, and making the recovery sheet</source>
        <translation>PIN wird gespeichert und Notfallblatt erstellt</translation>
    </message>
    <message>
        <source>{count} not given</source>
        <translation>{count} nicht gegeben</translation>
    </message>
    <message>
        <source>{count} doses of {amount}</source>
        <translation>{count} Dosen zu {amount}</translation>
    </message>
    <message>
        <source>{what} paused since {time}</source>
        <translation>{what} pausiert seit {time}</translation>
    </message>
    <message>
        <source>{what} paused from {start} to {end}</source>
        <translation>{what} pausiert von {start} bis {end}</translation>
    </message>
    <message>
        <source>There is no patient yet.</source>
        <translation>Es gibt noch keinen Patienten.</translation>
    </message>
    <message>
        <source>Export the record</source>
        <translation>Akte ausgeben</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>Patients, results, doses and rates, comma-separated, as they are imported.</source>
        <translation>Patienten, Befunde, Gaben und Raten, mit Kommas getrennt, wie sie eingelesen werden.</translation>
    </message>
    <message>
        <source>Case files</source>
        <translation>Falldateien</translation>
    </message>
    <message>
        <source>A file for each patient with every entry, which answers as the record does.</source>
        <translation>Eine Datei je Patient mit jedem Eintrag; sie antwortet wie die Akte.</translation>
    </message>
    <message>
        <source>FHIR</source>
        <translation>FHIR</translation>
    </message>
    <message>
        <source>One FHIR R4 bundle, for other systems.</source>
        <translation>Ein FHIR-R4-Bundle, für andere Systeme.</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Whose record</source>
        <translation>Wessen Akte</translation>
    </message>
    <message>
        <source>The files are being made.</source>
        <translation>Die Dateien werden gemacht.</translation>
    </message>
    <message>
        <source>&amp;In</source>
        <translation>&amp;In</translation>
    </message>
    <message>
        <source>&amp;Whose</source>
        <translation>&amp;Wessen</translation>
    </message>
    <message>
        <source>Say in which folder.</source>
        <translation>Sagen, in welchen Ordner.</translation>
    </message>
    <message>
        <source>A new folder: {name}</source>
        <translation>Ein neuer Ordner: {name}</translation>
    </message>
    <message>
        <source>{patients}, {entries}, with names and record numbers: keep it as you keep the record.</source>
        <translation>{patients}, {entries}, mit Namen und Aktennummern: so verwahren wie die Akte.</translation>
    </message>
    <message>
        <source>{count} entries</source>
        <translation>{count} Einträge</translation>
    </message>
    <message>
        <source>The record is encrypted; these files are not.</source>
        <translation>Die Akte ist verschlüsselt; diese Dateien sind es nicht.</translation>
    </message>
    <message>
        <source>Saved in {path}.</source>
        <translation>Gespeichert in {path}.</translation>
    </message>
    <message>
        <source>1 recorded thing has no place in such files: {file} says which.</source>
        <translation>1 Angabe hat in solchen Dateien keinen Platz: {file} sagt, welche.</translation>
    </message>
    <message>
        <source>{count} recorded things have no place in such files: {file} says which.</source>
        <translation>{count} Angaben haben in solchen Dateien keinen Platz: {file} sagt, welche.</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>BEISPIEL</translation>
    </message>
    <message>
        <source>magnesium record</source>
        <translation>Magnesium-Akte</translation>
    </message>
    <message>
        <source>magnesium records</source>
        <translation>Magnesium-Akten</translation>
    </message>
    <message>
        <source>the order</source>
        <translation>der Verordnung</translation>
    </message>
    <message>
        <source>{said}, not given: {reason}</source>
        <translation>{said}, nicht gegeben: {reason}</translation>
    </message>
</context>
</TS>
