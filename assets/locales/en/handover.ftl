# handover

## operations
operation-open-handover = Draw up a handover
operation-add-handover-thing = Add a thing to a handover
operation-add-handover-record = Add a record to give back
operation-check-handover-line = Check a line of the checklist
operation-complete-handover = Complete a handover
operation-cancel-handover = Cancel a handover
operation-read-handover = Open a handover
operation-list-handovers = See handovers
operation-print-handover = Print the handover document

## events
event-handover-opened = Handover drawn up
event-handover-line-added = Line added to a handover
event-handover-checked = Checklist line checked
event-handover-done = Handover done
event-handover-cancelled = Handover cancelled
event-handover-printed = Handover document printed

## words
handover-kind-post = Post to successor
handover-kind-project = Project to who comes after us
handover-kind-give-back = Property given back
handover-state-open = Open
handover-state-done = Done
handover-state-cancelled = Cancelled
holding-loan = Loan
holding-reading = In the reading room
holding-copy = Copy or excerpt
holding-notebook = Notebook
holding-approval = Open request
holding-record = Record given back
holding-thing = Thing
handover-found-unchecked = Not checked
handover-found-present = Handed over
handover-found-missing = Missing
handover-found-not-applicable = Not applicable

## refusals
refusal-handover-reason-missing = The reason is missing. Say why it is handed over or cancelled.
refusal-handover-receiver-missing = The receiver is missing. Choose the successor or name the body.
refusal-handover-same-person = { $name } cannot be two of them. Who gives, who takes and who watches are different people.
refusal-handover-successor-away = { $name } does not work here at present. Choose somebody else.
refusal-handover-open-already = { $name } has an open handover already, { $number }. Finish or cancel it first.
refusal-handover-settled = { $number } is done or cancelled and cannot be changed.
refusal-handover-supervisor-unfit = { $name } cannot watch a handover. It takes { $who }.
refusal-handover-not-named = { $name } signed, but { $named } is named. The named person signs.
refusal-handover-must-be-settled = { $count } things end with their holder and are settled first: { $first } and so on. Return what is in the reading room; settle or withdraw open requests.
refusal-handover-successor-not-cleared = { $number } is { $level }, above the successor's clearance. Return it first or clear the successor.
refusal-handover-successor-not-admitted = { $number } is behind a wall that does not admit the successor. Return it first.
refusal-handover-list-changed = The list changed after it was shown. Look at it again and sign.
refusal-handover-thing-unclear = Name the thing and its number, 1 to 10,000.
refusal-handover-wrong-kind = Nothing of this kind stands on the list of “{ $kind }”.
refusal-handover-unchecked = { $count } lines of the checklist are not checked yet.
refusal-handover-missing-day-missing = { $count } lines are missing. Say by when they are brought.
refusal-handover-note-missing = “{ $name }” is missing. Say why and what becomes of it.
refusal-handover-day-past = { $day } has passed. Choose today or later.
refusal-handover-not-theirs = { $number } is not their property. Check whose it is.
refusal-handover-listed-already = { $number } is on the list already.
refusal-handover-consent-missing = The owner's written consent for { $number } is not entered. Enter it first.
refusal-handover-copy-out = A copy of { $number } is out. Get all of them back first.
refusal-handover-on-hold = { $number } is under a hold and cannot go. Lift the hold first.
refusal-handover-not-kept = { $number } is no longer kept here.
refusal-handover-nothing-listed = The list is empty. There is nothing to hand over.
refusal-handover-signature-missing = The receiver did not sign. A successor signs with the passphrase; an outsider on the pad or with a pen.

## print
file-handover = Handover document
role-handover-from = Handed over by
role-handover-to = Received by
role-handover-supervisor = Watched by
paper-handover-title-post = Handover of a post
paper-handover-title-project = Handover of a project
paper-handover-title-give-back = Records given back
paper-handover-from = Handed over by
paper-handover-to = Received by
paper-handover-reason = Reason
paper-handover-day = Day
paper-handover-supervisor = Watched by
paper-handover-items = What goes over
paper-handover-no = No.
paper-handover-kind = Kind
paper-handover-what = What
paper-handover-count = Count
paper-handover-checks = Checklist
paper-handover-missing = Missing
paper-handover-article = Source
paper-handover-found = Found
paper-handover-note = Note
paper-handover-missing-by = What is missing is brought by *{ $day }*.
paper-handover-sentence = The three counted the above together; number and condition agree. From the signature on the receiver answers for it.

## 界面
ui-handover-draw = Draw up
ui-handover-drawn = Drawn up
ui-handover-none = No handover yet.
ui-handover-receiver = Receiving body
ui-handover-property = Whose property
ui-handover-rules-post = Everything the person holds is computed from the register; readings are returned and open requests withdrawn first; three sign.
ui-handover-rules-project = Checked line by line; what is missing is explained and promised by a day.
ui-handover-rules-give-back = Only their records, with written consent, no hold, all copies here.
ui-handover-holdings = What the person holds
ui-handover-holds-nothing = The register knows of nothing in hand.
ui-handover-settle-first = Settle first
ui-handover-does-not-fit = Successor may not have it
ui-handover-blocked = Something cannot go over; settle it first.
ui-handover-listed = List
ui-handover-thing = A thing, like key A-3 of the archive room
ui-handover-count = Count
ui-handover-add = Add
ui-handover-checks = Checklist
ui-handover-note = Note (needed when missing)
ui-handover-missing-by = { $count } missing, brought by
ui-handover-complete = Sign
ui-handover-sentence = The { $count } lines above were counted together and go to { $receiver }.
ui-handover-cancel = Cancel
ui-handover-print = Print document
ui-handover-print-blank = Print blank
