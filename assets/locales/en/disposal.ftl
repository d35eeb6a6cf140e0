# Appraisal and destruction

operation-open-appraisal = Open an appraisal batch
operation-appraise-item = Appraise an item
operation-close-appraisal = Close an appraisal
operation-list-appraisals = See appraisals
operation-read-appraisal = Read an appraisal
operation-draft-list = Draft a destruction list
operation-check-list = Check a destruction list
operation-take-off-list = Take an item off the list
operation-lock-list = Lock the list and ask for approval
operation-list-destructions = See destructions
operation-read-destruction = Read a destruction
operation-cancel-destruction = Cancel a destruction
operation-count-list = Count before destruction
operation-execute-list = Execute a destruction
operation-attest-list = Attest a destruction
operation-withdraw-witness = A witness withdraws
operation-issue-certificate = Issue a destruction certificate
operation-list-certificates = See certificates
operation-read-certificate = Read a certificate
operation-print-certificate = Print a destruction certificate
operation-print-destruction-list = Print a destruction list
operation-export-office-key = Export the verification key
operation-verify-certificate = Verify a certificate

event-appraisal-opened = Appraisal opened
event-item-appraised = Item appraised
event-appraisal-closed = Appraisal closed
event-list-drafted = Destruction list drafted
event-destruction-item-excluded = Item left the list
event-list-locked = Destruction list locked
event-cooling-began = Cooling-off began
event-destruction-cancelled = Destruction cancelled
event-list-counted = Counted and signed before destruction
event-content-key-destroyed = File key destroyed
event-execution-began = Destruction began
event-list-executed = Destruction ended
event-record-destroyed = Record destroyed
event-list-attested = Destruction attested
event-list-unattested = Destruction left unattested
event-certificate-issued = Destruction certificate issued
event-certificate-printed = Destruction certificate printed
event-destruction-list-printed = Destruction list printed

destruction-state-draft = Draft
destruction-state-locked = Locked, waiting for approval
destruction-state-approved = Approved
destruction-state-cooling = Cooling off
destruction-state-counted = Counted
destruction-state-executing = Being destroyed
destruction-state-executed = Destroyed, to be attested
destruction-state-attested = Attested, to be certified
destruction-state-certified = Certified
destruction-state-cancelled = Cancelled
destruction-state-unattested = Unattested
destruction-step-lock = lock it
destruction-step-cool = start cooling-off
destruction-step-count = count it
destruction-step-begin = begin destroying
destruction-step-finish = record results
destruction-step-attest = attest it
destruction-step-certify = certify it
destruction-step-cancel = cancel it
destruction-step-withdraw = withdraw from it
destruction-step-exclude = take items off it
destruction-method-shred = Shredding
destruction-method-shred-and-pulp = Shredding, then witnessed pulping
destruction-method-shred-and-burn = Shredding, then witnessed burning
destruction-method-pulp = Witnessed pulping of whole items
destruction-method-burn = Witnessed burning of whole items
destruction-method-key-destruction = Key destruction
destruction-result-passed = Passed
destruction-result-failed = Failed
destruction-result-unknown = Unknown
destruction-item-listed = listed
destruction-item-excluded = left the list
destruction-item-destroyed = destroyed
appraisal-decision-destroy = Destroy
appraisal-decision-extend = Extend
appraisal-decision-keep = Keep for ever

refusal-disposal-nothing-chosen = There is nothing to work on. Choose at least one record.
refusal-disposal-name-needed = The name is missing. Write one by which this batch can be told.
refusal-disposal-other-family = { $number } belongs to the family “{ $family }”, another than this batch. Appraisal goes by family; open another batch.
refusal-disposal-in-open-appraisal = { $number } stands in appraisal { $appraisal } already. Close that batch first.
refusal-disposal-appraisal-closed = Appraisal { $number } is closed and its opinions stand. Open another batch to decide anew.
refusal-disposal-appraisal-open = Appraisal { $number } is still open, so no list can be drafted. Write every opinion and close it first.
refusal-disposal-undecided = { $count } items have no decision, so the batch cannot be closed. Decide each of them.
refusal-disposal-opinion-needed = The opinion is missing. Every item needs its reason.
refusal-disposal-extension-day-needed = The day to extend to is missing. Choose a day.
refusal-disposal-nothing-to-list = Appraisal { $number } holds nothing to list: no item was decided for destruction, or all stand in other lists.
refusal-disposal-on-loan = Copy { $copy } is on loan to { $holder }. What is lent cannot be destroyed; take it back at the desk first.
refusal-disposal-held = On hold { $hold } ({ $authority }). Nothing on hold is destroyed; the general manager, office director or secrecy officer may lift it.
refusal-disposal-copy-open = Copy { $copy } is with { $holder }. The original waits until copies and excerpts are returned or destroyed.
refusal-disposal-copy-in-session = Copy { $copy } is being copied. Wait until the session is signed off.
refusal-disposal-copy-lost = Copy { $copy } is reported lost. Settle the loss and its conclusion first.
refusal-disposal-no-copy-left = No copy is on the shelf, so nothing could be destroyed. Check where the copies went.
refusal-disposal-not-due = Its term runs until { $due_on }. It may be destroyed from the day after.
refusal-disposal-trigger-missing = The day that starts its term is not recorded, so no due date can be computed. Record it first.
refusal-disposal-kept-for-ever = Kept for ever by rule or appraisal; it may not be destroyed.
refusal-disposal-in-other-list = It stands in destruction list { $list }. A record stands in one list only; take it off that one first.
refusal-disposal-not-ours = This record belongs to { $property ->
    [owners] the owners in common
    [client] the client
   *[group] the group
} and is not destroyed without written consent. Get the consent and record its number, or hand the record over.
refusal-disposal-unsettled = { $count } matters are unsettled ({ $matter ->
    [incident] open incidents
    [copy_job] open copy jobs
    [level_change] open level changes
   *[approval] unused approvals
}). Settle them first.
refusal-disposal-changed-since-locked = This record changed after the list was locked (level, copies, pages, title or term) and is no longer what was approved. List it anew.
refusal-disposal-gone-already = This record was { $state ->
    [destroyed] destroyed
   *[handed_over] handed over
} before.
refusal-disposal-wrong-state = List { $number } stands at “{ $state }”: one cannot { $step } now. Follow the order of the destruction guide.
refusal-disposal-too-late-to-cancel = List { $number } is being destroyed; nothing is cancelled after the first irreversible step. Finish it; a witness who objects may withdraw, which opens an incident.
refusal-disposal-reason-needed = The reason is missing. Write it.
refusal-disposal-name-differs = The typed name is not the list’s name “{ $name }”. Nothing enters after locking; type the name to the letter.
refusal-disposal-list-blocked = { $count } items of the list cannot be destroyed, the first is { $first }. See each reason; settle it or take the item off, then lock.
refusal-disposal-not-blocked = Nothing blocks { $number }; a locked list is not thinned out at will. Cancel the whole list to give it up.
refusal-disposal-not-approved = List { $number } is not approved yet. Every destruction needs approval; wait for the approvers.
refusal-disposal-cooling = Cooling-off runs until { $until }; the count may begin the day after. Until then it can be cancelled.
refusal-disposal-cooling-unseen = The clock stands after { $until }, but the trail shows no session opened since. Cooling-off must pass between recorded sessions; check the computer’s time, lock and sign in again.
refusal-disposal-not-counted = Item { $position }, { $number }, was not counted. Count every item.
refusal-disposal-counted-blocked = Item { $position }, { $number }, was blocked after locking and may not be destroyed. Put it back and leave it out of the count; it leaves the list with its reason.
refusal-disposal-blocked-since-count = { $count } items were blocked after the count, the first is { $first }. What is destroyed must be what the three signed: count again; blocked items leave the list with their reason.
refusal-disposal-counted-unlisted = The count holds something that is not on the list. Nothing enters after locking; reload and count again.
refusal-disposal-count-differs = Item { $position }, { $number }, differs: the list says { $copies } copies and { $pages } pages, the count { $counted_copies } and { $counted_pages }. Count again; find out why before going on.
refusal-disposal-root-differs = The content of list { $number } no longer gives the checksum that was approved. Stop, tell the secrecy officer and run a verification.
refusal-disposal-other-people = { $name } did not sign the count before destruction. The same people execute, witness and attest.
refusal-disposal-class-too-low = A shredder of class { $used } does not reach the required { $required }. Use another machine, or pulp or burn under witness afterwards.
refusal-disposal-class-needed = The shredder’s class is missing (required { $required }; P-1 to P-7 of ISO/IEC 21964). Read it from the plate.
refusal-disposal-place-needed = The place of destruction is missing. Write where it was done.
refusal-disposal-method-for-paper-needed = The list holds paper or media; destroying keys alone is not enough. Choose a method for paper.
refusal-disposal-result-missing = Item { $position }, { $number }, has no result. Give passed, failed or unknown for each.
refusal-disposal-shreds-pending = { $count } files have no shredding receipt yet. The program goes on shredding; certify afterwards.
refusal-disposal-nothing-destroyed = No item of list { $number } passed; there is nothing to certify. Treat it as an incident.
refusal-disposal-figures-do-not-add-up = The figures do not add up: { $listed } listed, { $destroyed } destroyed, { $left } left. It is not issued; run a verification.
refusal-disposal-not-readable = { $what ->
    [key] The key file
    [qr] The offline code
    [picture] The offline code in the picture
   *[pdf] This PDF
} cannot be read. Use the original; pictures need 200 dpi or more.
refusal-disposal-witness-clearance = { $name } is not cleared for { $level } and may not execute or witness this list. Choose somebody else.

note-disposal-approval-refused = Approval was refused; the list is cancelled with it
note-disposal-approval-withdrawn = The request for approval was taken back; the list is cancelled with it
refusal-disposal-times-wrong = Begin and end do not fit: the begin lies after the count ({ $counted }), the end neither before the begin nor after now. Enter what happened.
certificate-exceptions-left = Items { $items } not destroyed, see 7
note-disposal-taken-off = Taken off: { $reason }
note-disposal-left-failed = Check after destruction failed; not counted as destroyed
note-disposal-left-unknown = Check after destruction undecided; not counted as destroyed

# Words of the certificate
certificate-owner-own = own
certificate-owner-parent = parent company
certificate-owner-third-party = third party
certificate-owner-client = client
certificate-term-years = { $years } years
certificate-term-years-months = { $years } years { $months } months
certificate-term-permanent = for ever
certificate-receipt = { $files } keys destroyed, ciphertext shredded by { $at }
certificate-backups = Destroyed in this vault, backups still to expire: { $sets } sets hold key and ciphertext until { $until } at the latest; whoever restores one must carry out this destruction again on the strength of this certificate.
certificate-medium-file = Electronic file
certificate-medium-source = Vault
certificate-technique-key = Key destruction (this vault), ciphertext deleted
certificate-verification-key = Key row deleted, checkpoint truncated, ciphertext deleted, 100 %
certificate-destination-none = Nothing kept
certificate-backup-until = Yes, until { $until }
certificate-backup-none = No
certificate-finding-excluded = Left after approval: { $reason }
certificate-finding-failed = Check failed, not counted as destroyed
certificate-finding-unknown = Check undecided, not counted as destroyed
certificate-present-shelf = In its place, still kept
certificate-present-sealed = Sealed for examination
certificate-next-relist = Another list once the obstacle is gone
certificate-next-recount = Count and check again, another list
certificate-custody-none = Destroyed on the spot, not transported
certificate-level-term-long = long-term
certificate-level-term-until = until { $day }
certificate-level-term-event = until an event
certificate-medium-carrier = Medium
certificate-medium-carrier-source = Store room
certificate-verification-seen = Checked on the spot by the witnesses
certificate-tool = Strongroom { $version }
certificate-mandate = { $text } ({ $mandate })

# Verification
verify-proves-pdf = The signature is valid, and text, pictures and drawing of every page agree with the signed statement; every item is covered by the signature. Nothing is claimed about recovery.
verify-proves-qr = The signature is valid; it proves only number, date, counts and checksums shown above: compare them with the paper. The items were not checked; that needs the PDF.
verify-proves-altered = The content is not what was issued; it proves nothing. Ask the issuing office for the original and tell the secrecy officer.
verify-proves-unknown-key = It was not signed by the private half of this key, so nothing can be said. Get the office’s key file by another way than with the paper, or compare the fingerprint.
verify-difference-signature = The signature does not fit the content
verify-difference-code = The offline code differs from the signed statement: { $expected } / { $found }
verify-difference-statement = The embedded statement was replaced or changed
verify-difference-pages = { $expected } pages expected, { $found } found
verify-difference-text = Page { $page }, text: “{ $expected }” expected, “{ $found }” found
verify-difference-image = Page { $page }: a handwritten signature was replaced, added or removed
verify-difference-drawing = Page { $page }: lines, fills or the offline code were changed
verify-difference-glyphs = Page { $page }: letter shapes were changed; it may look other than it reads
verify-difference-overlay = Page { $page }: an annotation or form was laid over it

destruction-record-count = { $items } items counted at { $at }, agreeing with the list item by item; signed by three with their own passphrases
destruction-record-method = { $method }, class { $used }, at { $place }
destruction-record-marked = { $destroyed } items marked as destroyed in the catalogue, with the certificate number
destruction-record-left = Items { $items } not destroyed, see the notes

## The window
ui-disposal-heading = Disposal
ui-disposal-tab-due = Due
ui-disposal-tab-appraisals = Appraisals
ui-disposal-tab-lists = Lists
ui-disposal-tab-holds = Holds
ui-disposal-tab-certificates = Certificates
ui-disposal-record-number = Number
ui-disposal-number = Number
ui-disposal-family = Family
ui-disposal-place = Place
ui-disposal-until = Due until
ui-disposal-due-on = Due on
ui-disposal-amount = Amount
ui-disposal-standing = State
ui-disposal-pick-all = Pick this page's family
ui-disposal-pick-none = Pick none
ui-disposal-open-appraisal = Open an appraisal
ui-disposal-open-appraisal-of = Appraise { $count } picked…
ui-disposal-open-appraisal-none = Tick what to appraise
ui-disposal-open-appraisal-yes = Open the batch
ui-disposal-appraisal-name = { $family }, due in { $year }
ui-disposal-appraisal-of = { $count ->
    [one] { $count } record
   *[other] { $count } records
} of the family { $family }.
ui-disposal-appraisal-title = Title of the batch
ui-disposal-appraisal-hint = Each batch holds one family. Every item gets its own opinion before the batch can be closed.
ui-disposal-none-due = Nothing is due. Records appear here when their term is over.
ui-disposal-one-family = , one family per batch: { $family }
ui-disposal-no-date = Unknown
ui-disposal-copies-pages = { $copies } / { $pages } pp.
ui-disposal-in-appraisal = In appraisal
ui-disposal-blockers =
    { $count ->
        [one] { $count } blocker
       *[other] { $count } blockers
    }
ui-disposal-free = Free
ui-disposal-kept = Kept for
ui-disposal-years-months = { $years ->
    [one] { $years } year
   *[other] { $years } years
} { $months ->
    [one] { $months } month
   *[other] { $months } months
}
ui-disposal-carrier = Carrier
ui-disposal-carrier-paper = Paper
ui-disposal-carrier-media = Media
ui-disposal-carrier-electronic = Electronic
ui-disposal-latest = Latest day
ui-disposal-why-due = How the day comes about
ui-disposal-in-the-way = In the way
ui-disposal-open-record = Record
ui-disposal-hold = Hold
ui-disposal-to-appraisal = To the appraisal
ui-disposal-choose-due = Choose a record to see how its day comes about and what stands in the way.
ui-disposal-way-desk = To the desk
ui-disposal-way-hold = See the hold
ui-disposal-way-copy = Take the copy back
ui-disposal-way-record = See the record
ui-disposal-way-list = See the lists
ui-disposal-hold-title = Place a hold
ui-disposal-hold-new = New hold…
ui-disposal-record = Which record
ui-disposal-record-hint = Title, number or barcode
ui-disposal-record-none = Nothing found
ui-disposal-hold-reason = Reason
ui-disposal-hold-authority = Authority
ui-disposal-hold-authority-hint = Who asked and on what paper, such as a case or letter number
ui-disposal-review-on = Review on
ui-disposal-hold-hint = A hold stops destruction, deletion and change of term, not lending; it reaches every copy.
ui-disposal-holds-standing = Standing
ui-disposal-holds-all = All
ui-disposal-only-record = This record only
ui-disposal-no-holds = No holds. Place one while a lawsuit, inspection or dispute lasts.
ui-disposal-placed = Placed by
ui-disposal-lifted-by = Lifted by { $name }
ui-disposal-lift = Lift…
ui-disposal-lift-title = Lift the hold
ui-disposal-lift-text = Lift { $number } on “{ $title }”. Other holds stay.
ui-disposal-lift-reason = Why it is no longer needed
ui-disposal-held = Held
ui-disposal-appraisal = Appraisal
ui-disposal-appraisals-open = Open
ui-disposal-appraisals-all = All
ui-disposal-no-appraisals = No appraisal is open. Tick records of one family on the due list to begin one.
ui-disposal-from-due = From the due list
ui-disposal-opened = Opened
ui-disposal-decisions = Decisions
ui-disposal-decided-figures = destroy { $destroy }, extend { $extend }, keep { $keep }
ui-disposal-appraisal-closed = Closed
ui-disposal-undecided-of = { $undecided } of { $items } open
ui-disposal-to-close = Ready to close
ui-disposal-next-item = Next item
ui-disposal-previous-item = Previous item
ui-disposal-decision = Decision
ui-disposal-not-yet = Open
ui-disposal-still-undecided = { $count ->
    [one] { $count } item
   *[other] { $count } items
} without opinion
ui-disposal-close-appraisal = Close the appraisal
ui-disposal-nothing-to-destroy = Nothing is to be destroyed
ui-disposal-draft-list = Draft a destruction list
ui-disposal-draft-list-of = Draft a list of { $count }…
ui-disposal-draft-list-text = The { $count } items of this batch that are to be destroyed and stand in no other list go onto it. Items may be taken off until it is locked.
ui-disposal-draft-list-yes = Draft
ui-disposal-items = Items
ui-disposal-undecided = Open
ui-disposal-no-items = No items.
ui-disposal-missing-decision = Choose a decision
ui-disposal-missing-opinion = Write the opinion
ui-disposal-missing-until = Choose the new day
ui-disposal-opinion = Opinion
ui-disposal-opinion-destroy-1 = Term over, no further value
ui-disposal-opinion-destroy-2 = Superseded by a summary
ui-disposal-opinion-destroy-3 = Duplicate; the original is kept
ui-disposal-opinion-extend-1 = The matter is not settled
ui-disposal-opinion-extend-2 = Still consulted
ui-disposal-opinion-extend-3 = Contract or warranty still runs
ui-disposal-opinion-keep-1 = Concerns ownership, kept for ever
ui-disposal-opinion-keep-2 = Of historical value
ui-disposal-opinion-keep-3 = Evidence of an important matter
ui-disposal-extend-until = Extend until
ui-disposal-latest-hint = Personal information: not later than { $day }
ui-disposal-decide = Decide
ui-disposal-list = Destruction list
ui-disposal-list-name = Name of the list
ui-disposal-list-name-of = { $title }, destruction list
ui-disposal-list-name-hint = It is typed once more before locking
ui-disposal-list-reason = Why destroyed
ui-disposal-list-reason-default = Term over, appraised as of no further value
ui-disposal-lists-note = Destruction always takes approval, cooling-off and two witnesses
ui-disposal-no-lists = No destruction lists. They are drafted from a closed appraisal.
ui-disposal-applicant = Applicant
ui-disposal-next = Next step
ui-disposal-cooling-until = Cooling-off until { $day }
ui-disposal-next-draft = Check and lock
ui-disposal-next-locked = Waits for approval
ui-disposal-next-approved = Cooling-off begins
ui-disposal-next-cooling = Ready to count
ui-disposal-next-counted = Destroy
ui-disposal-next-executing = Enter the results
ui-disposal-next-executed = Attest
ui-disposal-next-attested = Issue the certificate
ui-disposal-next-certified = Done
ui-disposal-next-cancelled = Cancelled
ui-disposal-next-unattested = Handle as an incident
ui-disposal-wizard = Destruction
ui-disposal-step-due = Due list
ui-disposal-step-appraise = Appraisal
ui-disposal-step-list = List
ui-disposal-step-approve = Approval
ui-disposal-step-cool = Cooling-off
ui-disposal-step-count = Count
ui-disposal-step-witness = Two witnesses
ui-disposal-step-certify = Certificate
ui-disposal-step-locked = locked { $day }
ui-disposal-step-cooled = over
ui-disposal-step-cooling = until { $day }
ui-disposal-step-to-attest = to be attested
ui-disposal-print-list = Print the list
ui-disposal-cancel = Cancel…
ui-disposal-cancel-title = Cancel this destruction
ui-disposal-cancel-yes = Cancel the destruction
ui-disposal-cancel-text = List { $number } is “{ $state }”. After cancelling, the records are free for another list and the approval lapses.
ui-disposal-cancel-reason = Reason
ui-disposal-position = No.
ui-disposal-with-copies = with { $labels }
ui-disposal-counted-before = Counted before
ui-disposal-count-agrees = { $copies } / { $pages } pp., agrees
ui-disposal-count-differs = { $copies } / { $pages } pp., differs
ui-disposal-result = Result
ui-disposal-your-count = Your entry
ui-disposal-blocked-title = { $count ->
    [one] 1 item cannot be destroyed now
   *[other] { $count } items cannot be destroyed now
}
ui-disposal-left-title = { $count ->
    [one] 1 item has left this list
   *[other] { $count } items have left this list
}
ui-disposal-blocked-note = Checked item by item, as of today
ui-disposal-left-note = They left with their reason and do not count
ui-disposal-take-off = Take off…
ui-disposal-take-off-title = Take off the list
ui-disposal-take-off-text = Take “{ $title }” off this list. It may go onto a later one.
ui-disposal-this-list = On this list
ui-disposal-this-destruction = This destruction
ui-disposal-count-items = { $count ->
    [one] { $count } item
   *[other] { $count } items
}
ui-disposal-required-class = Shredder class asked for
ui-disposal-lock = Lock and ask for approval
ui-disposal-lock-text = Nothing enters after locking, and exactly this content is approved. Type the name as it stands.
ui-disposal-lock-type = Type the name
ui-disposal-lock-differs = Differs from the name; compare it letter by letter
ui-disposal-lock-blocked = { $count ->
    [one] 1 item is blocked
   *[other] { $count } items are blocked
}
ui-disposal-lock-name = Type the name as it stands
ui-disposal-lock-yes = Lock and ask for approval
ui-disposal-request = Request
ui-disposal-root = Root of the list
ui-disposal-approval-text = Approvers decide on their own page or here with their own passphrase. An approver may not execute or witness.
ui-disposal-days-left = days until it may be counted
ui-disposal-cooling-text = Cooling-off lasts until { $until }; counting may begin the day after. Until then the destruction can be cancelled.
ui-disposal-cooling-blocked = { $count ->
    [one] 1 item was blocked after locking. At the count it leaves with its reason; the rest goes on.
   *[other] { $count } items were blocked after locking. At the count they leave with their reason; the rest goes on.
}
ui-disposal-count-now = Count before destroying
ui-disposal-counted-of = { $done } of { $all } counted
ui-disposal-count-hint = Count the things themselves; Enter goes to the next box
ui-disposal-copies-of = Copies of “{ $title }”
ui-disposal-pages-of = Pages of “{ $title }”
ui-disposal-unit-copies = copies
ui-disposal-unit-pages = pages
ui-disposal-agrees = agrees
ui-disposal-differs = differs
ui-disposal-missing-count = { $count ->
    [one] { $count } item
   *[other] { $count } items
} not counted
ui-disposal-missing-agree = { $count ->
    [one] 1 item differs; count again
   *[other] { $count } items differ; count again
}
ui-disposal-missing-sign = { $role } has not signed
ui-disposal-count-yes = Confirm the count
ui-disposal-sentence-count = I counted these ‹{ $items }› items, ‹{ $pages }› pages, myself; they agree with the list and may be destroyed.
ui-disposal-sentence-executed = I destroyed these ‹{ $items }› items as listed, none left out, none kept.
ui-disposal-sentence-attest = I was present and saw these ‹{ $items }› items destroyed as listed, none left out, none kept.
ui-disposal-three = Executor and two witnesses
ui-disposal-three-note = Each by the own passphrase, none can be missing
ui-disposal-who = To be chosen
ui-disposal-choose-person = Choose a person
ui-disposal-nobody = Nobody suitable
ui-disposal-sealed = Signed
ui-disposal-waits = Waiting
ui-disposal-sealed-note = Sent when all three have signed; forgotten after three minutes
ui-disposal-reopen = Sign again
ui-disposal-use-pad = Use the signature pad
ui-disposal-seal = { $name } signs
ui-disposal-pair-different = The three are three people
ui-disposal-pair-not-applicant = No witness is the applicant, { $applicant }
ui-disposal-pair-not-approver = None of the three approved it
ui-disposal-pair-cleared = All three are cleared for { $level }
ui-disposal-check-after = Check after destroying
ui-disposal-results-of = { $done } of { $all } entered
ui-disposal-rest-passed = The rest passed
ui-disposal-execution = Execution
ui-disposal-executing-text = Destruction has begun and cannot be cancelled. Enter the result of every item.
ui-disposal-method = Method
ui-disposal-used-class = Class used
ui-disposal-class-hint = As on the machine's plate (ISO/IEC 21964)
ui-disposal-class-fits = Asked for { $required }: fulfilled
ui-disposal-class-low = Asked for { $required }: too low; use another machine, or pulp or burn after shredding
ui-disposal-class-required = asked for { $required }
ui-disposal-equipment = Equipment
ui-disposal-where = Place
ui-disposal-vendor = Vendor
ui-disposal-vendor-hint = For off-site work: licence and agreement number
ui-disposal-custody = Custody
ui-disposal-custody-hint = Who collected, seals, carrier
ui-disposal-weight = Weight
ui-disposal-exceptions = Exceptions
ui-disposal-missing-place = Write where
ui-disposal-missing-class = Class is below { $required }
ui-disposal-missing-result = { $count ->
    [one] { $count } item
   *[other] { $count } items
} without result
ui-disposal-execute = Register the destruction…
ui-disposal-execute-title = This cannot be taken back
ui-disposal-execute-yes = Register it
ui-disposal-execute-text = The results of { $count } items are registered; the keys of { $files } electronic files are destroyed at once and their content cannot be read again. The three attest afterwards.
ui-disposal-from-to = From – to
ui-disposal-attest-yes = All three attest
ui-disposal-withdraw = Withdraw…
ui-disposal-withdraw-title = Withdraw
ui-disposal-withdraw-line = After a withdrawal there is no certificate; the list stays unattested and an incident is opened.
ui-disposal-withdraw-reason = Why it cannot be attested
ui-disposal-withdraw-next = Next: sign
ui-disposal-withdraw-role = Who withdraws
ui-disposal-withdraw-sentence = You withdraw from attesting list ‹{ $number }›, because: ‹{ $reason }›.
ui-disposal-withdraw-yes = Withdraw
ui-disposal-signed = Signed
ui-disposal-nothing-signed = Nothing is signed yet.
ui-disposal-fingerprint = Key fingerprint
ui-disposal-figure-listed = Listed
ui-disposal-figure-destroyed = Destroyed
ui-disposal-figure-excluded = Left
ui-disposal-figure-pages = Pages of originals
ui-disposal-figure-numbered = Copies and excerpts
ui-disposal-backup-text = { $sets } backup sets still hold this content and expire by { $until } at the latest; the certificate says so and a supplement follows.
ui-disposal-issue-who = The secrecy officer issues the certificate with the own passphrase.
ui-disposal-issue = Issue the certificate…
ui-disposal-issue-title = Issue the certificate
ui-disposal-issue-sentence = You issue the certificate of destruction: ‹{ $items }› items of “{ $name }” were destroyed, as attested by the executor and both witnesses.
ui-disposal-issue-line = { $method }, { $place }
ui-disposal-issue-yes = Issue
ui-disposal-ended-certified = Certificate { $number } was issued.
ui-disposal-ended-cancelled = Cancelled: { $reason }
ui-disposal-ended-unattested = Not attested: { $reason }. There is no certificate; handle it as an incident.
ui-disposal-open-certificate = See the certificate
ui-disposal-drafted-at = Drafted { $at } by { $name }
ui-disposal-issued = Issued
ui-disposal-prints = Printed
ui-disposal-certificates-note = Each certificate carries the hash of the one before
ui-disposal-no-certificates = No certificates yet. The secrecy officer issues one after attestation.
ui-disposal-certificate = Certificate of destruction
ui-disposal-issued-state = Issued
ui-disposal-issued-by = Issued by
ui-disposal-issued-at = Issued at
ui-disposal-statement-hash = Hash of the content
ui-disposal-previous = Previous certificate
ui-disposal-trail-at = Trail
ui-disposal-trail-value = entry { $seq }, head { $head }
ui-disposal-print = Print
ui-disposal-print-original = Print the original
ui-disposal-print-duplicate = Print a duplicate
ui-disposal-printed = Made
ui-disposal-export-key = Export the checking key
ui-disposal-facts = Facts
ui-disposal-backup-title = Backups
ui-disposal-certificate-note = The certificate tells what was done and checked; it does not claim that nothing can be recovered.
ui-disposal-verify-paper = Check a paper
ui-disposal-verify-text = A certificate received on paper can be checked here. Others can check it with the exported key.
ui-disposal-verify-go = Check one
ui-disposal-verify-offline = Entirely offline
ui-disposal-verify-what = What to check
ui-disposal-verify-pick = Choose a PDF, scan or photo
ui-disposal-verify-pick-hint = A PDF is compared word by word; of a picture the checking code is read, 200 dpi or more
ui-disposal-verify-code = Or paste the code's text
ui-disposal-verify-code-hint = It begins with SR1:
ui-disposal-verify-key-own = With this office's key
ui-disposal-verify-key-file = With the key { $name }
ui-disposal-verify-key-other = Use another office's key…
ui-disposal-verify-key-back = Back to this office's
ui-disposal-verify-yes = Check
ui-disposal-verify-empty = The verdict appears here: genuine, altered, or not issued by this office.
ui-disposal-verdict-genuine = Genuine
ui-disposal-verdict-genuine-text = The content is as it was issued
ui-disposal-verdict-altered = Altered
ui-disposal-verdict-altered-text = The content does not match its signature; do not rely on it and keep the paper
ui-disposal-verdict-unknown-key = Another key signed it
ui-disposal-verdict-unknown-key-text = The signature is by another key; ask the issuing office for its key
ui-disposal-sheet-number = No. { $number }
ui-disposal-sheet-basis = Basis
ui-disposal-sheet-sum = { $listed } listed, { $destroyed } destroyed with { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} and { $copies ->
    [one] { $copies } copy
   *[other] { $copies } copies
} and excerpts; { $excluded } left.
ui-disposal-sheet-role = Role
ui-disposal-sheet-name = Name, post
ui-disposal-sheet-when = When
ui-disposal-sheet-how = Signature
ui-disposal-sheet-ink = passphrase and hand
ui-disposal-sheet-passphrase = by passphrase
ui-disposal-sheet-qr = code on paper
ui-disposal-sheet-seal = (seal)
ui-disposal-verify-instead = should read “{ $expected }”, reads “{ $found }”
ui-disposal-verify-office = Issued by
ui-disposal-verify-figures = { $listed } listed, { $destroyed } destroyed, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
ui-disposal-verify-scope = How far
ui-disposal-verify-items = Item by item
ui-disposal-verify-sums = Sums and signature only
ui-disposal-boxes = Boxes
ui-disposal-sign-now = Sign first
