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
certificate-backups = Destroyed in this vault, backups still to expire: { $sets } sets hold key and ciphertext until { $until } at the latest; restoring one repeats this destruction.
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
