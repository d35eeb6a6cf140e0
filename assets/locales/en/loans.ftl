# loans

## Operations
operation-precheck-loan = Pre-check a loan
operation-request-loan = Ask for a loan
operation-lend-copy = Lend
operation-precheck-loans = Check a list of loans
operation-lend-copies = Lend a list of items
operation-lend-volume = Lend a whole volume
operation-read-volume-loan = Read the loan of a volume
operation-return-volume = Return a whole volume
operation-quick-lend = Register and lend
operation-return-copy = Return
operation-renew-loan = Renew
operation-reverse-last-act = Reverse the last act
operation-last-act = Look at the last act
operation-claim-returned = Note a claimed return
operation-report-lost = Report lost
operation-cancel-loan = Cancel a loan
operation-list-loans = Look at loans
operation-read-borrower = Look at a borrower
operation-list-desk-acts = Look at today's desk acts

## Events
event-loan-requested = Loan asked for
event-loan-approved = Loan approved
event-loan-refused = Loan not approved
event-loan-cancelled = Loan cancelled
event-copy-lent = Lent
event-volume-lent = Volume lent as a whole
event-volume-returned = Volume returned
event-copy-returned = Returned
event-loan-renewed = Renewed
event-return-claimed = Return claimed
event-copy-reported-lost = Reported lost
event-desk-act-reversed = Reversed
event-incident-opened = Incident opened

## Words
way-reading = reading
way-carry-out = carry out
loan-state-requested = requested
loan-state-approved = ready to fetch
loan-state-out = out
loan-state-claimed-returned = claimed returned
loan-state-returned = returned
loan-state-lost = lost
loan-state-refused = not approved
loan-state-cancelled = cancelled
loan-state-reversed = reversed
loan-act-approve = be approved
loan-act-refuse = be refused
loan-act-cancel = be cancelled
loan-act-lend = be lent
loan-act-renew = be renewed
loan-act-claim-returned = be claimed returned
loan-act-return = be returned
loan-act-report-lost = be reported lost
loan-act-reverse-lend = have its lending reversed
loan-act-reverse-return = have its return reversed
incident-pages-differ = pages differ
incident-damaged = damaged
incident-lost = lost
desk-act-lend = lent
desk-act-return = returned
desk-act-renew = renewed

## Why something cannot be done
refusal-loan-nothing-listed = There is no barcode or archival number in the list. Scan or paste one a line, then check again.
refusal-loan-too-many-at-once = The list has { $count } lines; at most { $most } go at once, or nobody looks at each. Please lend them in several lists.
refusal-loan-already-requested = The same person has already asked for { $copy }; that request is “{ $state }”. Go on with it, or cancel it first.
refusal-loan-copy-already-out = { $copy } is not in: { $holder } has it, due { $due }. Recall it, or take another copy.
refusal-loan-copy-in-session = { $copy } is in a copy session that is not signed off. Lend it after the supervisor has signed.
refusal-loan-copy-lost = { $copy } was reported lost. If it was found, return it first, then lend it.
refusal-loan-copy-destroyed = { $copy } was destroyed and cannot be lent.
refusal-loan-record-gone = The record of { $copy } was destroyed or handed over and cannot be lent.
refusal-loan-copy-electronic = { $copy } is a file and is not lent. Open it on the record's page, or ask for a copy.
refusal-loan-counted-for-destruction = { $copy } is on destruction list { $list } and was counted for destruction, so it cannot be lent. If it must be kept, the director cancels the list or places a hold.
refusal-loan-borrower-left = { $name } has left the company and cannot borrow (R2: everything confidential is handed back before leaving).
refusal-loan-borrower-suspended = { $name } is suspended and cannot borrow now. Two people of { $who } can lift it.
refusal-loan-borrower-clearance-too-low = Cannot be lent: the item is { $needed }, above { $name }'s clearance. If it is needed, { $who } proposes a clearance and a key holder countersigns.
refusal-loan-borrower-outside-wall = Cannot be lent: the item is kept within its department; { $name } is outside and not on the need-to-know list (R1 三·1). Somebody entitled can add { $name } to that list.
refusal-loan-top-secret-stays = { $copy } is top secret and is read at its place only, never carried out (R4 二·三·1). Change to reading.
refusal-loan-no-reading-place = { $copy } is top secret and is read at a named place only, but none is named yet. Name a place for it first.
refusal-loan-approval-needed = Cannot be lent: { $action } of a { $level } item needs approval by { $who } and has none that is valid ({ $article }). They can authorise it here, or file a request.
refusal-loan-approval-waiting = Cannot be lent: request { $number } still waits for { $who } (R4 二·三·1). They can authorise it here, or come back once it is decided.
refusal-loan-agreement-missing = Cannot be lent: { $level } items go only to people whose confidentiality agreement is valid; { $name } has none (R1 三·4). Sign one and have { $who } enter it first.
refusal-loan-agreement-to-confirm = Please confirm: { $name } has no valid confidentiality agreement. { $who } may go on with a reason.
refusal-loan-training-out-of-date = Please confirm: { $name }'s confidentiality training is out of date (last { $last }, R1 三·6). { $who } may go on with a reason.
refusal-loan-overdue-items = Please confirm: { $name } has { $count } overdue, the longest for { $days } days. { $who } may go on with a reason, or put this item down.
refusal-loan-item-limit-reached = Please confirm: { $name } has { $open } items out, the limit is { $limit } ({ $rule }). { $who } may go on with a reason, or return one first.
refusal-loan-page-count-needed = The pages of { $copy } must be counted at return (Secret and above, or noted damage). It should have { $expected } pages; count and enter them.
refusal-loan-not-possible-now = This loan is “{ $state }” now and cannot { $act }. Refresh and look again.
refusal-loan-not-out = { $copy } has no open loan. Check the barcode; numbered copies are taken back at the copy desk.
refusal-loan-several-out = { $count } copies of { $number } are out; which one came back is unclear. Scan the barcode of the copy itself.
refusal-loan-renewal-limit-reached = Renewed { $times } times, which is the limit ({ $rule }). Return it first, then borrow again if needed.
refusal-loan-renewal-too-late = Overdue for { $days } days, beyond the { $grace } days of grace, so it cannot be renewed. Return it first.
refusal-loan-reading-not-renewed = Reading ends the same day and is not renewed. To take it away, borrow it for carrying out.
refusal-loan-due-too-late = The due day { $due } is later than { $latest }, the latest the rule allows ({ $rule }). Choose an earlier day; it can be renewed.
refusal-loan-due-in-past = The due day { $due } is before the lending. Choose another day.
refusal-loan-nothing-to-reverse = Nothing lent, returned or renewed since you signed in that could be reversed.
refusal-loan-touched-later = { $copy } changed after that act, so it cannot be reversed. Correct it by a new act.
refusal-loan-signed-by-another = That act on { $copy } bears somebody else's signature and cannot be reversed. Correct it by a new return or loan.
refusal-loan-happened-in-future = That time has not come yet. Check date and time.
refusal-loan-happened-too-long-ago = A late entry is possible within { $allowed } working days; this is { $days } working days ago. Write a statement for the secrecy officer.
refusal-loan-late-reason-needed = A late entry needs its reason, such as a power cut, and the emergency sheet.
refusal-loan-late-countersign-needed = A late entry for a { $level } item is countersigned by { $who }. Let them sign on this computer.
refusal-loan-note-needed = Write what is known, so that it can be looked into.
refusal-loan-part-of-volume = This is one item of {$key}, which went or came as a whole, and is not undone alone. Return the volume, or lend it again.
refusal-loan-quick-only-without-approval = Register-and-lend is for items that need no approval; { $level } items need { $who }. Register it first, then file a request.
refusal-loan-receipt-by-another = The receipt is signed by the borrower, { $name }. The borrower enters the own passphrase, or use pad or paper.

## Notes
note-loan-on-hold = On hold ({ $number }): may be lent, not destroyed.
note-loan-damage-noted = Noted: “{ $text }”, { $pages } pages in all; please count together.
note-loan-listed-for-destruction = On destruction list { $list }; must be back before counting.
note-loan-read-at-place = Read at { $place }; must not leave it.
note-loan-own-duty-applies = Own duty ({ $department } × { $family }), registered as usual.
note-loan-standing-applies = Standing approval { $number } covers this loan; nothing more is asked, the use is recorded.
note-loan-pages-counted-at-return = { $pages } pages, counted at return.

## Words of the window: the lending desk
ui-loans-heading = Lending desk
ui-loans-mode-lend = Lend
ui-loans-mode-return = Return
ui-loans-mode-renew = Renew
ui-loans-mode-look = Look up
ui-loans-scan-lend = Scan, or type a number, title, pinyin initials
ui-loans-scan-return = Scan what comes back, or type its number
ui-loans-scan-renew = Scan what to renew, or type its number
ui-loans-scan-look = Scan or type the whole number to see where it is
ui-loans-counts = Today lent { $lent } · returned { $returned } · out { $out }
ui-loans-overdue-count = overdue { $count }
ui-loans-undo = Undo last
ui-loans-undo-title = Undo the last act?
ui-loans-undo-yes = Undo it
ui-loans-undo-lend = “{ $title }”, lent to { $borrower } { $at }, goes back to in.
ui-loans-undo-return = “{ $title }”, returned by { $borrower } { $at }, goes back to on loan.
ui-loans-undo-renew = “{ $title }”, renewed for { $borrower } { $at }, goes back to its former due day.
ui-loans-undo-hint = Undoing writes a reversing entry; the first one stays.
ui-loans-nothing-to-reverse = Nothing of this session can be undone.
ui-loans-reversed = The last act on “{ $title }” is reversed.
ui-loans-borrower = Borrower
ui-loans-borrower-choose = Choose borrower
ui-loans-borrower-change = Change
ui-loans-borrower-done = Done
ui-loans-borrower-hint = Name, staff number, initials, or scan the badge
ui-loans-borrower-empty = Choose the borrower first: scan the badge, or Alt U and type a name or number.
ui-loans-borrower-first = Choose the borrower before lending: scan the badge, or type a name or number.
ui-loans-staff-number = No. { $number }
ui-loans-may-see = May see
ui-loans-and-below = and below
ui-loans-agreement = Agreement
ui-loans-valid-until = until { $day }
ui-loans-expired-on = expired { $day }
ui-loans-no-agreement = none on file
ui-loans-training = Training
ui-loans-on-loan = On loan
ui-loans-of-limit = { $count } / { $limit }
ui-loans-items = { $count }
ui-loans-overdue = Overdue
ui-loans-overdue-text = { $count }, up to { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-loans-now-on-loan = On loan now
ui-loans-nothing-on-loan = Nothing on loan.
ui-loans-lend-to = To
ui-loans-purpose = Purpose
ui-loans-purpose-default = 工作查用
ui-loans-receipt = Receipt
ui-loans-receipt-signed = Signed for
ui-loans-receipt-title = Receipt of { $borrower }
ui-loans-receipt-take = Take the signature
ui-loans-receipt-hint = One signature covers this borrower’s whole transaction. Without a pad, print the loan slip for a pen.
ui-loans-batch = Lend a list
ui-loans-batch-title = Lend a list to { $borrower }
ui-loans-batch-codes = Barcodes, accession or archival numbers
ui-loans-batch-hint = Scan or paste one a line, at most 100. Check, then confirm in one table: all of them go out, or none.
ui-loans-batch-check = Check
ui-loans-batch-again = Change the list
ui-loans-batch-lend = { $count ->
    [one] Lend 1 item
   *[other] Lend { $count } items
 }
ui-loans-batch-result = { $ready } ready, { $confirm } to confirm, { $left } not possible
ui-loans-batch-why = Reason
ui-loans-batch-why-hint = Some of the chosen items need confirming. One reason stands for all of them.
ui-loans-batch-done = { $count ->
    [one] 1 item
   *[other] { $count } items
 } lent to { $borrower }.
ui-loans-batch-said = What stands against it
ui-loans-batch-outcome-ready = Ready
ui-loans-batch-outcome-confirm = To confirm
ui-loans-batch-outcome-impossible = Not possible
ui-loans-batch-outcome-missing = Not found
ui-loans-batch-outcome-several = Several copies
ui-loans-batch-outcome-twice = Listed above
ui-loans-batch-outcome-volume = Whole volume
ui-loans-batch-say-missing = No such barcode, accession or archival number. Please check it.
ui-loans-batch-say-several = This number means several copies. Scan the copy's own barcode.
ui-loans-batch-say-twice = The same copy stands in the list twice; it is lent once.
ui-loans-batch-say-volume = A whole volume is lent by itself: scan its barcode at the desk.
ui-loans-quick = Register and lend
ui-loans-quick-title = Register and lend to { $borrower }
ui-loans-quick-lend = Register and lend
ui-loans-quick-hint = Only for items that need no approval. Accession number and barcode at once, archival number later.
ui-loans-not-found = Nothing found for “{ $words }”. Check the barcode or number; what is not registered yet can be registered and lent at once.
ui-loans-which = Which one
ui-loans-who-can-allow = Who can allow it:{" "}
ui-loans-here = . They can do it on this computer.
ui-loans-nobody-can-allow = This cannot be allowed on the spot; do first what the sentence says.
ui-loans-authorise = Ask { $post }
ui-loans-authorise-short = Allow on the spot
ui-loans-authorise-slip = Allowing on the spot
ui-loans-authorise-sentence = You allow: “{ $title }”, level ‹{ $level }›, lent to { $borrower }; purpose: { $purpose }; due ‹{ $due }›.
ui-loans-authorise-line = Borrower { $borrower }, { $number }
ui-loans-authorise-confirm = Allow and lend
ui-loans-request-instead = File a request instead
ui-loans-requested = A request for “{ $title }” is filed; fetch it when it is approved.
ui-loans-put-down = Put down
ui-loans-override-reason = Reason
ui-loans-override-hint = Choose one or write your own
ui-loans-reason-site = 逾期件在现场使用，今日归还
ui-loans-reason-today = 今日下班前归还本件
ui-loans-reason-director = 管理处主任已口头同意，补签
ui-loans-confirm = Lend it
ui-loans-choose-reason = Reason missing
ui-loans-rule = Rule: { $rule } ({ $article })
ui-loans-others-waiting = { $count } more wait; open them in the list below.
ui-loans-lent = “{ $title }” lent to { $borrower }, due { $due }.
ui-loans-returned = “{ $title }” returned ({ $borrower }).
ui-loans-returned-to = “{ $title }” returned ({ $borrower }); put it back to { $place }.
ui-loans-renewed = “{ $title }” renewed, due { $due }.
ui-loans-not-out = “{ $title }” is not out; there is nothing to renew.
ui-loans-count-first = Count first
ui-loans-pages-counted = Pages counted
ui-loans-condition = Condition
ui-loans-condition-good = Good
ui-loans-condition-damaged = Damaged
ui-loans-condition-incomplete = Incomplete
ui-loans-seal-intact = Seal intact, no count
ui-loans-pages-missing = Page count missing
ui-loans-return-confirm = Take it back
ui-loans-today = Today
ui-loans-today-empty = Nothing lent or returned today.
ui-loans-acts = { $count }
ui-loans-reverse-note = Undoing writes a reversing entry; the first one stays
ui-loans-sound-on = Sound on
ui-loans-sound-off = Sound off
ui-loans-time = Time
ui-loans-act = Act
ui-loans-copy = Copy
ui-loans-due = Due
ui-loans-result = Result
ui-loans-waits-authorise = Needs leave
ui-loans-waits-confirm = Confirm
ui-loans-list = Items out
ui-loans-all-out = All out
ui-loans-out-on = Lent on
ui-loans-days-over = { $days ->
    [one] { $days } day
   *[other] { $days } days
} late
ui-loans-is-out = Out
ui-loans-none-out = Nothing is out.
ui-loans-none-overdue = Nothing is overdue.

## Register
operation-print-loan-register = Print the loan register
event-loan-register-printed = Loan register printed
file-loan-register = Loan register
loan-register-reading = reading
loan-register-late = { $count ->
    [one] { $count } day
   *[other] { $count } days
} late
loan-register-renewed = renewed { $count }×
loan-register-condition-good = good
ui-loans-requests = Requested
ui-loans-result-lend = Lent
ui-loans-result-return = Returned
ui-loans-result-renew = Renewed
ui-loans-result-reversed = Reversed
ui-loans-result-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
} short
ui-loans-authorise-reason = Reason: { $reason }
ui-loans-returned-incident = {" "}An incident is noted: { $what }.
ui-loans-whole-volume = Whole volume, { $pieces ->
    [one] { $pieces } item
   *[other] { $pieces } items
}, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
ui-loans-volume-lent = { $key } { $title }: all { $pieces } items lent to { $borrower }, due { $due }
ui-loans-volume-returned = { $key } { $title } is back, all { $pieces } items
ui-loans-volume-returned-partly = { $key } { $title }: { $pieces ->
    [one] { $pieces } item
   *[other] { $pieces } items
} back, { $left } still out
ui-loans-volume-not-out = { $key } is not out as a whole. To return one item, scan its own barcode.
ui-loans-volume-return = Return of a whole volume
ui-loans-volume-return-hint = Count all pages; say item by item what is missing, short or damaged
ui-loans-volume-with = With { $borrower }, due { $due }
ui-loans-volume-registered = Pages
ui-loans-volume-damage = Damage
ui-loans-volume-missing = Missing
ui-loans-volume-pages = Pages counted in all
ui-loans-volume-expected = The items brought come to { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
ui-loans-volume-note = What is missing and where it is
ui-loans-volume-take = Take back { $count ->
    [one] { $count } item
   *[other] { $count } items
}
operation-close-incident = Deal with an incident
event-incident-closed = Incident closed
ui-loans-opening = opening balance
ui-loans-opening-hint = Out before the register was opened; lent on the day the old register says.

## Carry permits, outsiders, leaving
operation-issue-carry-permit = Give out a carry permit
operation-withdraw-carry-permit = Take a carry permit back
operation-find-carry-permit = Look a carry permit up
operation-pass-gate = Check at the gate
operation-list-carry-permits = List carry permits
operation-print-carry-permit = Print a carry permit
event-permit-issued = carry permit given out
event-permit-withdrawn = carry permit taken back
event-permit-checked = carry permit checked at the gate
event-permit-printed = carry permit printed
carry-channel-on-foot = On foot
carry-channel-company-car = Company car
carry-channel-public-transport = Public transport
gate-out = Out
gate-in = In
refusal-loan-borrower-leaving = To be confirmed: { $name } is leaving, the last day is { $day }; things come back now and do not go out. { $who } can allow it with a reason, until that day at the latest.
refusal-loan-introduction-missing = Not lent: { $name } is of another organisation and no letter of introduction is entered. Enter it and check a document first.
refusal-loan-introduction-ended = Not possible: { $name }'s letter of introduction runs until { $until }. Enter a new one first.
refusal-loan-purpose-not-introduced = Not lent: outsiders borrow for what their letter says only, “{ $purpose }”. Give that purpose, or enter another letter.
refusal-loan-host-gone = Not lent: the host { $name } is suspended or has left. Enter the letter again with another host.
refusal-loan-outsider-without-agreement = Not lent: { $name } is of another organisation and has no valid agreement (R1 III 4). { $who } enters it once it is signed.
refusal-carry-not-carried-out = { $copy } is not out for carrying (it stands at “{ $state }”). Lend it for carrying out first.
refusal-carry-permit-not-needed = At { $level } no carry permit is needed.
refusal-carry-permit-stands = This loan has the carry permit { $number }. Take it back first.
refusal-carry-destination-needed = Say where it is carried to.
refusal-carry-validity-unfit = { $until } does not do: not before today and not after { $due }, when the loan is due.
refusal-carry-second-carrier-needed = At { $level } two people carry. The second types the own passphrase.
refusal-carry-second-carrier-same = { $name } cannot be both carriers. Somebody else must come along.
refusal-carry-second-carrier-uncleared = { $name } is not cleared for { $level }. Somebody else must carry.
refusal-carry-channel-unfit = At { $level } not by “{ $channel }”. Take a company car, or go on foot.
refusal-carry-permit-ended = { $number } no longer holds (until { $until }, or taken back, or returned). It stays inside.
refusal-carry-passed-already = “{ $direction }” does not fit { $number }: done already, or it has not gone out.
ui-loans-carry = Carry permit
ui-loans-carry-title = Carry permit for { $barcode }
ui-loans-carry-destination = To
ui-loans-carry-channel = How
ui-loans-carry-until = Valid until
ui-loans-carry-until-hint = Empty: until the loan is due
ui-loans-carry-second = Second carrier's login
ui-loans-carry-second-pass = Second carrier's passphrase
ui-loans-carry-second-hint = Two people carry from Confidential on; the level is a setting
ui-loans-carry-issue = Give out
ui-loans-carry-carrier = Carrier
ui-loans-carry-gate = At the gate
ui-loans-carry-gate-number = Permit number
ui-loans-carry-gate-find = Look up
ui-loans-carry-gate-out = Let out
ui-loans-carry-gate-in = Note it back
ui-loans-carry-valid = Holds
ui-loans-carry-ended = Ended
ui-loans-carry-withdraw = Take back
ui-loans-carry-passed = Gate
ui-loans-carry-print = Print
ui-loans-carry-standing = That hold
ui-loans-carry-issued = Given out by
ui-loans-claim = Claimed returned
ui-loans-claim-title = { $name } says { $barcode } is back
ui-loans-claim-hint = The borrower says it is back, the shelf does not have it: it is looked for first, then returned or reported lost.
ui-loans-lose = Report lost
ui-loans-lose-title = { $name } lost { $barcode }
ui-loans-lose-hint = Borrower, department head, secrecy officer and general manager sign in turn; from Secret on it becomes a violation, and personal information is checked for a leak at once.
ui-loans-known = What is known
