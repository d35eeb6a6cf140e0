# Imports

permission-import = Import from spreadsheets

operation-examine-import-file = Look into a file to import
operation-begin-import = Begin an import
operation-advance-import = Advance an import
operation-read-import = Look into an import
operation-import-errors-file = Take the file of wrong rows
operation-accept-import = Accept an import
operation-discard-import = Discard an import
operation-list-imports = See the imports
operation-save-import-mapping = Remember a mapping
operation-list-import-mappings = See the mappings

event-import-begun = Import begun
event-import-checked = Import file checked
event-import-accepted = Import accepted
event-import-slice-arrived = A slice of an import arrived
event-import-published = Import completed
event-import-discarding = Removal of an import begun
event-import-slice-removed = A slice of an import removed
event-import-discarded = Import discarded
event-import-errors-taken = File of wrong rows taken
event-import-mapping-saved = Mapping remembered

import-subject-records = records
import-subject-people = people
import-subject-places = places
import-subject-boxes = boxes
import-subject-loans = loans already out (opening balance)
import-subject-categories = file plan
import-subject-retention-rules = retention table

import-state-reading = being checked
import-state-staged = checked, to be decided
import-state-arriving = being written
import-state-published = completed
import-state-discarding = being removed
import-state-discarded = discarded

refusal-import-file-refused = This file cannot be imported: {$problem}
refusal-import-column-missing = The file has no column “{$column}”. Check the heads, or change the mapping.
refusal-import-field-unmapped = Every row needs “{$field}”, but no column is mapped to it. Choose a column, or a value that is the same for all rows.
refusal-import-field-twice = “{$field}” is mapped to two columns. Keep one.
refusal-import-field-of-another = There is no “{$field}” when importing {$subject}. Take this column out of the mapping.
refusal-import-mapping-unreadable = The mapping cannot be read: {$detail}. Check the mapping file.
refusal-import-mapping-nameless = Give the mapping a name, so that it is found next time.
refusal-import-wrong-state = This import is {$state}; that cannot be done now. See the list of imports for the next step.
refusal-import-reading-interrupted = The desk was closed while the file was being checked, and the rest was not read. Nothing was written. Discard this import and choose the file again.
refusal-import-another-arrives = “{$file_name}” is still being written or removed. One file is written at a time. Complete or discard it first.
refusal-import-rows-wrong = {$wrong} of {$rows} rows are wrong, and none was imported. Take the file of wrong rows, correct it and import it again; to import the others now, choose “only rows without errors”.
refusal-import-nothing-to-import = There is no row to import. Check the file, the sheet and the row of the heads.
refusal-import-too-many-at-once = These are written in one commit of at most {$most} rows; this file has {$rows}. Split it into several files.
refusal-import-became-wrong = The vault changed after row {$row} was checked, and its {$field} cannot be written as it is. The import stops here; what was written of it nobody sees. Put it right and go on, or discard the import.
refusal-import-not-yours = What stands in the file is for whoever began the import. Let them go on with it; if it is no longer needed, you can discard it.

import-wrong-empty = {$column} is empty. Every row needs it; fill it in.
import-wrong-too-long = {$column} is too long: {$said}… Shorten it.
import-wrong-unprintable = {$column} holds characters that cannot be printed. Type this cell again.
import-wrong-not-a-date = {$column} “{$said}” is no date, or could be two. Write it like 2026-11-23.
import-wrong-date-incomplete = {$column} “{$said}” lacks a month or day. Complete it, or choose “first day when incomplete” in the mapping.
import-wrong-date-in-future = {$column} “{$said}” is after today. Check the year.
import-wrong-due-before-lent = {$column} “{$said}” is before the day it was lent. Check both.
import-wrong-not-a-count = {$column} “{$said}” is no whole number, or out of range. Use figures.
import-wrong-not-a-level = {$column} “{$said}” is no level. Use top secret, confidential, secret, internal or general.
import-wrong-below-guide = {$column} “{$said}” is below what the guide says of this category. Raise it, or register it by hand with a second person.
import-wrong-above-clearance = {$column} “{$said}” is above your clearance. Let somebody cleared import this row.
import-wrong-state-secret = {$column} “{$said}” carries the mark of a state secret. State secrets are not registered here; delete the row and hand the paper to the secrecy officer.
import-wrong-not-a-term = {$column} “{$said}” is no retention term. Use permanent, long, short or years like 30 years.
import-wrong-term-longer = {$column} “{$said}” is longer than this category's rule. Choose a category whose rule is not shorter, or leave the column out.
import-wrong-not-yes-or-no = {$column} “{$said}” is neither yes nor no. Use one of them.
import-wrong-unknown-word = {$column} “{$said}” is not known. Use a word of the program, or say in the mapping what it means.
import-wrong-not-found = {$column} “{$said}” is not here. Check how it is written, or enter it first.
import-wrong-several = There are several of {$column} “{$said}”. Use the number or barcode.
import-wrong-not-a-household = {$column} “{$said}” is no room number. Write it like 3-1204 or 3-1-1204.
import-wrong-code-unfit = {$column} “{$said}” cannot be a code: letters, digits and dashes only, at most 20 a part. Change it.
import-wrong-wrong-parent = {$column} “{$said}” does not fit into what it stands in: room, cabinet, shelf, box, from large to small. Check path and kind.
import-wrong-twice-in-file = {$column} is the same as in row {$said} of this file. Delete one of them.
import-wrong-in-vault = {$column} is here already: {$said}. Delete this row.
import-wrong-volume-closed = The volume of {$column} “{$said}” is closed. Reopen it, or choose another.
import-wrong-not-on-shelf = {$column} “{$said}” is not on the shelf: it is out or being worked on. Check whether it is another copy.
import-wrong-no-rule = There is no {$column} and no rule. Fill in the retention term.
import-wrong-personal-for-ever = {$column} “{$said}”: a category with personal information needs an end. Give years, or name a rule that is here.
import-wrong-levels-differ = {$column} “{$said}” says different levels by the two schemes; the higher is taken.
import-wrong-not-a-level-term = The term of the level in {$column} “{$said}” is not understood. Write long, 5 years, 2031-01-01, or an event like publication.
import-wrong-returned = {$column} “{$said}”: this copy is back already and needs no opening balance. Delete the row.
