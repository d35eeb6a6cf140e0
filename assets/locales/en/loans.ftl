# loans

## Operations
operation-precheck-loan = Pre-check a loan
operation-request-loan = Ask for a loan
operation-lend-copy = Lend
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
refusal-loan-copy-already-out = { $copy } is not in: { $holder } has it, due { $due }. Recall it, or take another copy.
refusal-loan-copy-in-session = { $copy } is in a copy session that is not signed off. Lend it after the supervisor has signed.
refusal-loan-copy-lost = { $copy } was reported lost. If it was found, return it first, then lend it.
refusal-loan-copy-destroyed = { $copy } was destroyed and cannot be lent.
refusal-loan-record-gone = The record of { $copy } was destroyed or handed over and cannot be lent.
refusal-loan-copy-electronic = { $copy } is a file and is not lent. Open it on the record's page, or ask for a copy.
refusal-loan-counted-for-destruction = { $copy } is on destruction list { $list } and was counted for destruction, so it cannot be lent. If it must be kept, the director cancels the list or places a hold.
refusal-loan-borrower-left = { $name } has left the company and cannot borrow (R2: everything confidential is handed back before leaving).
refusal-loan-borrower-suspended = { $name } is suspended and cannot borrow now. The system administrator can restore the account.
refusal-loan-borrower-clearance-too-low = Cannot be lent: the item is { $needed }, above { $name }'s clearance. If it is needed, the security administrator proposes a clearance and a key holder countersigns.
refusal-loan-borrower-outside-wall = Cannot be lent: the item is kept within its department; { $name } is outside and not on the need-to-know list (R1 三·1). Somebody entitled can add { $name } to that list.
refusal-loan-top-secret-stays = { $copy } is top secret and is read at its place only, never carried out (R4 二·三·1). Change to reading.
refusal-loan-no-reading-place = { $copy } is top secret and is read at a named place only, but none is named yet. Name a place for it first.
refusal-loan-approval-needed = Cannot be lent: { $action } of a { $level } item needs approval by { $who } and has none that is valid ({ $article }). They can authorise it here, or file a request.
refusal-loan-approval-waiting = Cannot be lent: request { $number } still waits for { $who } (R4 二·三·1). They can authorise it here, or come back once it is decided.
refusal-loan-agreement-missing = Cannot be lent: { $level } items go only to people whose confidentiality agreement is valid; { $name } has none (R1 三·4). Sign and register one first.
refusal-loan-agreement-to-confirm = Please confirm: { $name } has no valid confidentiality agreement. { $who } may go on with a reason.
refusal-loan-training-out-of-date = Please confirm: { $name }'s confidentiality training is out of date (last { $last }, R1 三·6). { $who } may go on with a reason.
refusal-loan-overdue-items = Please confirm: { $name } has { $count } overdue, the longest for { $days } days. { $who } may go on with a reason, or put this item down.
refusal-loan-item-limit-reached = Please confirm: { $name } has { $open } items out, the limit is { $limit } ({ $rule }). { $who } may go on with a reason, or return one first.
refusal-loan-page-count-needed = The pages of { $copy } must be counted at return (秘密 and above, or noted damage). It should have { $expected } pages; count and enter them.
refusal-loan-not-possible-now = This loan is “{ $state }” now and cannot { $act }. Refresh and look again.
refusal-loan-not-out = { $copy } is not out; there is no loan to return. Check the barcode.
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
refusal-loan-quick-only-without-approval = Register-and-lend is for items that need no approval; { $level } items need { $who }. Register it first, then file a request.
refusal-loan-receipt-by-another = The receipt is signed by the borrower, { $name }. The borrower enters the own passphrase, or use pad or paper.

## Notes
note-loan-on-hold = On hold ({ $number }): may be lent, not destroyed.
note-loan-damage-noted = Noted: “{ $text }”, { $pages } pages in all; please count together.
note-loan-listed-for-destruction = On destruction list { $list }; must be back before counting.
note-loan-read-at-place = Read at { $place }; must not leave it.
note-loan-own-duty-applies = Own duty ({ $department } × { $family }), registered as usual.
note-loan-pages-counted-at-return = { $pages } pages, counted at return.
