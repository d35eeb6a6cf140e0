# Everything the office prints. Words between * are stressed on paper.

## Every page

paper-page-of = Page { $page } of { $pages }
paper-printed-by = Printed by { $name } ({ $account }) at { $at }
paper-trail = Trail { $seq } · head { $head }
paper-key = key { $key }
paper-seal = (seal)
paper-seal-date = Date
paper-continued = {" "}(continued)
paper-end-of-list = (end of list)
paper-carried-forward = carried forward: { $count }
paper-unit-and-fonds = { $unit } · fonds { $number }
paper-fonds = Fonds { $number }
paper-long-date = { $year }-{ $month }-{ $day }
paper-comma = {", "}
paper-list-comma = {", "}
paper-semicolon = {"; "}
paper-colon = {": "}
paper-none = none
paper-none-short = no
paper-some = yes
paper-yes = yes
paper-no = no
paper-recorded-late = late

## Marks, verdicts, carriers

paper-mark-company-secret = 公司机密
paper-mark-core-trade-secret = 核心商密
paper-mark-ordinary-trade-secret = 普通商密
paper-verdict-passed = PASS
paper-verdict-failed = FAILED
paper-verdict-undecided = UNKNOWN
paper-carrier-paper = paper
paper-carrier-electronic = file
paper-carrier-media = media
paper-kept = { $years } y { $months } m
paper-kept-years = { $years } y
paper-kept-months = { $months } m

## Roles

paper-role-applicant = Applicant
paper-role-appraiser = Appraiser
paper-role-approver = Approver
paper-role-executor = Executor
paper-role-witness = Witness
paper-role-secrecy-officer = Secrecy officer
paper-role-it-officer = IT officer

## Certificate of destruction

paper-certificate-title = Certificate of Destruction
paper-certificate-title-supplement = Supplementary Certificate of Destruction
paper-certificate-number = Certificate no. { $number }
paper-certificate-number-supplement = Certificate no. { $number } (supplements { $first })
paper-certificate-running-head = { $office } Certificate of Destruction (continued)
paper-certificate-code = offline check code
paper-copy-original = Original { $no } of { $of }
paper-copy-duplicate = Copy { $no }
paper-copy-reprint = Reprint { $no }
paper-certificate-statement = This certifies that *{ $destroyed } items* of destruction list { $list } were, after approval, destroyed on *{ $day }* as prescribed and checked one by one, under the eyes of two witnesses throughout.
paper-certificate-statement-copies = This certifies that *{ $destroyed } items* of destruction list { $list } and their *{ $copies } numbered copies* were, after approval, destroyed on *{ $day }* as prescribed and checked one by one, under the eyes of two witnesses throughout.
paper-certificate-statement-excluded = This certifies that *{ $destroyed } items* of destruction list { $list } were, after approval, destroyed on *{ $day }* as prescribed and checked one by one, under the eyes of two witnesses throughout. { $excluded } further listed were not destroyed (see 7) and are not certified.
paper-certificate-statement-copies-excluded = This certifies that *{ $destroyed } items* of destruction list { $list } and their *{ $copies } numbered copies* were, after approval, destroyed on *{ $day }* as prescribed and checked one by one, under the eyes of two witnesses throughout. { $excluded } further listed were not destroyed (see 7) and are not certified.
paper-figure-listed = Listed
paper-figure-destroyed = Destroyed
paper-figure-carriers = Paper / files
paper-figure-carriers-media = Paper/files/media
paper-figure-copies = Numbered copies
paper-figure-pages = Paper pages
paper-unit-items = items
paper-unit-copies = copies
paper-unit-pages = pages
paper-certificate-tally = Checked one by one: *PASS { $passed }*, FAILED { $failed }, UNKNOWN { $undecided }
paper-certificate-tally-excluded = Checked one by one: *PASS { $passed }*, FAILED { $failed }, *UNKNOWN { $undecided }* (not destroyed: see 7)
paper-certificate-section-basis = 1 Basis
paper-certificate-section-act = 2 Destruction
paper-certificate-section-people = 3 People and signatures
paper-certificate-section-integrity = 4 Integrity
paper-certificate-office = Issued by
paper-certificate-address = Address
paper-certificate-list = Destruction list
paper-certificate-list-value = { $number }, { $count } items, locked { $locked }
paper-certificate-application = Application
paper-certificate-application-value = { $number } ({ $on })
paper-certificate-appraisal = Appraisal
paper-certificate-appraisal-value = batch { $batch } ({ $on })
paper-certificate-cooling = Cooling-off
paper-certificate-cooling-value = { $days } days, { $from } to { $to }, not revoked
paper-certificate-rule = Retention rule
paper-certificate-rule-value = Rule { $code } version { $version }: “{ $mandate }”
paper-certificate-version = Version
paper-certificate-version-value = { $version } · statement form { $form }
paper-certificate-issued = Issued
paper-certificate-issued-value = { $at }
paper-certificate-method = Method
paper-certificate-method-paper = paper: { $method }
paper-certificate-method-media = media: { $method }
paper-certificate-keys-destroyed = files: keys destroyed (this vault); no backup holds them
paper-certificate-keys-destroyed-until = files: keys destroyed (this vault); the last backup that holds them expires on { $day }, a supplement follows
paper-certificate-class = Shredder class
paper-certificate-class-value = required { $required }, used { $used } (ISO/IEC 21964)
paper-certificate-equipment = Equipment, vendor
paper-certificate-papers = Licence, contract
paper-certificate-place = Place
paper-certificate-times = Time
paper-certificate-times-value = { $from } to { $to }
paper-certificate-custody = Custody
paper-certificate-boxes = Boxes, weight
paper-certificate-boxes-value = { $boxes } / { $weight }
paper-certificate-photos = Photographs
paper-certificate-photos-value = { $count }, digest { $digest }
paper-certificate-exceptions = Exceptions
paper-certificate-pen-at = by pen { $at }
paper-certificate-count-agrees = *Count before* { $at }: { $items } items, { $pages } pages, { $copies } copies, { $copy_pages } pages; agrees with the list. By { $by }, each with own passphrase.
paper-certificate-count-differs = *Count before* { $at }: { $items } items, { $pages } pages, { $copies } copies, { $copy_pages } pages; differs from the list, see exceptions. By { $by }, each with own passphrase.
paper-certificate-attestation = *Attestation after* The { $destroyed } items were not held, on loan or unsettled; we were present throughout and checked each against the approved list. Signed by witnesses 1 and 2 at { $times }, digest { $digest }.
paper-certificate-approved-root =
    Root of the
    approved list
paper-certificate-executed-root =
    Root of what
    was destroyed
paper-certificate-previous =
    Previous
    certificate
paper-certificate-previous-none = none (first certificate of this vault)
paper-certificate-receipt = Key receipt
paper-certificate-backups = Backups
paper-certificate-trail =
    Trail head at
    { $seq }
paper-certificate-key = Key fingerprint
paper-certificate-key-value = { $key }; program { $program }
paper-certificate-closing = This certificate records procedure and check and claims nothing about what could be recovered. List and certificate are kept for ever at { $kept }.
paper-certificate-statement-file = Statement of the certificate (all signed content)
paper-certificate-print-file = Print facts (may differ with every print)

## 5 Items

paper-items-section = 5 Items
paper-items-section-continued = 5 Items (continued)
paper-items-facts = List { $list } no. { $numbers }, { $copies } numbered copies
paper-items-shared = For all items: *opinion* { $opinion } (batch { $batch }). *Reason* { $reason }. *Required term* { $term }. *Level* does not end with retention or destruction; handled at its level to the end. *Holds, loans, unsettled matters* checked as of { $checked }.
paper-items-no = No.
paper-items-number =
    档号
    Barcode
paper-items-title =
    Title
    Number · author · date
paper-items-level =
    Mark
    Owner
paper-items-carrier =
    Carrier
    no./pp.
paper-items-due =
    Due
    Kept
paper-items-checks =
    Hold/
    loan/
    open
paper-items-result = Result
paper-items-no-document-number = no number
paper-items-own-term = required term { $value }
paper-items-own-opinion = opinion { $value }
paper-items-own-reason = reason { $value }
paper-items-own-level-term = level term { $value }
paper-items-copy = copy
paper-items-excerpt = excerpt
paper-items-copy-returned = made { $made }, { $pages } pages · { $receiver } · *returned { $settled }*
paper-items-copy-destroyed = made { $made }, { $pages } pages · { $receiver } · *destroyed { $settled }*
paper-items-carried-forward = carried forward: { $count } items, { $pages } pages
paper-items-brought-forward = brought forward: { $count } items, { $pages } pages
paper-items-total = Total: paper { $paper } items { $pages } pages, copies { $copies } with { $copy_pages } pages, files { $electronic }, media { $media }. Every numbered copy and excerpt is listed; none is outside. (end of list)

## 6 Files and media, 7 Not destroyed

paper-media-section = 6 Files and media
paper-media-section-continued = 6 Files and media (continued)
paper-media-facts = Items { $numbers } of the list
paper-media-item = Item { $no }
paper-media-kind = Type / source
paper-media-maker = Maker / model
paper-media-serial = Serial / asset no.
paper-media-content = Content SHA-256
paper-media-size = Size
paper-media-bytes = { $bytes } bytes
paper-media-capacity = nominal { $capacity }
paper-media-levels = Mark before / after
paper-media-sanitisation = Category, technique
paper-media-tool = Tool, version
paper-media-verification = Verified by
paper-media-result = Result
paper-media-destination = Went to / backup
paper-media-unreadable = unreadable
paper-sanitisation-clear = Clear
paper-sanitisation-purge = Purge
paper-sanitisation-destroy = Destroy
paper-excluded-section = 7 Not destroyed
paper-excluded-facts = { $count }, not certified here
paper-excluded-object = Object
paper-excluded-object-value = Item { $no } { $number } { $title }
paper-excluded-finding = Finding
paper-excluded-present = Now
paper-excluded-next = Next

## Destruction list

paper-list-title = Destruction List
paper-list-number = List no. { $number }
paper-list-items = Items
paper-list-items-value = { $count } items (paper { $paper }, files { $electronic }, media { $media })
paper-list-cover-pages = Pages
paper-list-pages-value = originals { $pages } pages; { $copies } numbered copies { $copy_pages } pages
paper-list-years = Years
paper-list-years-value = { $first } to { $last }
paper-list-year-value = { $year }
paper-list-appraisal = Appraisal
paper-list-rules = Retention rules
paper-list-locked = Locked
paper-list-locked-value = { $at }, root { $root } …
paper-list-not-locked = not locked (draft: nothing may be destroyed on it)
paper-list-appraiser = Head of appraisal
paper-list-executed = Destroyed { $from } to { $to }
paper-list-certificate = ; certificate { $number }
paper-list-kept-for-ever = This list is kept for ever.
paper-list-facts = List no. { $number } · items { $first }–{ $last } of { $total }
paper-list-facts-one = List no. { $number } · item { $first } of { $total }
paper-list-facts-none = List no. { $number } · { $total } items
paper-list-no = No.
paper-list-title-head = Title
paper-list-year = Year
paper-list-archival-number = 档号
paper-list-required-term = Term
paper-list-kept-term = Kept
paper-list-pages = Pages
paper-list-counted = Count
paper-list-note = Note
paper-list-total = Total: { $items }; { $pages }
paper-list-brought-forward = {" "}(brought forward { $count })
paper-record-title = Count and witness record
paper-record-count = Count before
paper-record-method = Method
paper-record-marked = Marked destroyed
paper-record-differences = Differences

## Loan register

paper-loans-title = Loan Register
paper-loans-facts = { $from } to { $to } · { $count } loans · { $out } out · { $overdue } overdue
paper-loans-note = Signed on the pad by the persons themselves. Own-duty loans need no approval. “3/3”: all three approved, the last signature is printed.
paper-loans-group-1 = Borrower
paper-loans-group-2 = Record
paper-loans-group-3 = Lent
paper-loans-group-4 = Returned
paper-loans-no = No.
paper-loans-lent-on = Date
paper-loans-borrower = Name
paper-loans-department = Dept.
paper-loans-phone = Phone
paper-loans-title-head = Title
paper-loans-archival-number = 档号
paper-loans-level = Mark
paper-loans-place = Place
paper-loans-purpose = Purpose
paper-loans-period =
    Days
    Due
paper-loans-approval = Approval
paper-loans-borrower-signature =
    Borrower
    signs
paper-loans-returned-on = Date
paper-loans-condition =
    State
    (pages)
paper-loans-returner-signature =
    Returner
    signs
paper-loans-clerk = Clerk
paper-loans-note-head = Note
paper-loans-same-day = same day
paper-loans-days = { $days } days
paper-loans-own-duty = own duty
paper-loans-own-duty-ground =
    own duty
    { $ground }
paper-loans-approval-not-needed = not needed
paper-loans-standing =
    standing
    { $number }
paper-loans-agreed = agreed
paper-loans-agreed-of = agreed { $given }/{ $of }

## Reading register

paper-readings-title = Reading register
paper-readings-facts = { $from } to { $to } · { $count } readings · { $people } people · { $elsewhere } of other departments
paper-readings-note = Looking, opening, previewing, saving and printing are registered by the program; what the printer may not know prints as 〔密〕.
paper-readings-group-1 = Reader
paper-readings-group-2 = Record
paper-readings-group-3 = Reading
paper-readings-no = No.
paper-readings-at = Date, time
paper-readings-reader = Name
paper-readings-department = Department
paper-readings-number = Number
paper-readings-title-head = Title
paper-readings-level = Company level
paper-readings-act = How
paper-readings-file = File
paper-readings-purpose = Purpose
paper-readings-elsewhere = Other dept.

## Copy register

paper-copies-title = Copy Approval Register
paper-copies-facts = { $from } to { $to } · { $count } jobs · { $copies } numbered copies, { $out } out
paper-copies-note = The supervisor is neither applicant nor operator and opens and closes the session with the own passphrase; the program records the times.
paper-copies-group-1 = Request
paper-copies-group-2 = Original
paper-copies-group-3 = Copies
paper-copies-group-4 = Approval and supervision
paper-copies-group-5 = Where they are
paper-copies-no = No.
paper-copies-asked-on = Date
paper-copies-applicant = By
paper-copies-title-head = Title
paper-copies-numbers =
    Number
    档号
paper-copies-level = Mark
paper-copies-original-pages = Pp.
paper-copies-copies = No.
paper-copies-sheets =
    Sides
    Shts
paper-copies-purpose = Purpose
paper-copies-receiver = For
paper-copies-applicant-signature =
    Applicant
    signs
paper-copies-approver =
    Approver
    Time
paper-copies-operator = Copied by
paper-copies-supervisor =
    Supervisor signs
    From–to
paper-copies-copy-numbers = Copy no.
paper-copies-stamped = Seal
paper-copies-settled-on =
    Back or
    gone on
paper-copies-note-head = Note
paper-copies-out = out
paper-copies-returned = back
paper-copies-destroyed = gone
paper-copies-returned-on = { $day }
paper-copies-destroyed-on = { $day }

## Verification report

paper-report-title = Verification Report
paper-report-number = Report no. { $number }
paper-report-scope = Covers { $from } to { $to } · events { $first }–{ $last }
paper-report-verdict = Verdict
paper-report-intact = Complete; no change found
paper-report-altered = Changes found
paper-report-unverifiable = Could not be verified
paper-report-summary = { $events } events recomputed one by one, no broken link; all { $anchors } outside anchors agree; { $rows } rows agree with their digests. Findings: { $findings }.
paper-report-summary-differs = { $differing } of the checks disagree; { $findings } findings name the places. Recomputed { $events } events, compared { $anchors } outside anchors and { $rows } rows.
paper-report-section-identity = Identity
paper-report-vault = Vault
paper-report-vault-value = { $vault }, schema { $schema }
paper-report-mode = Mode
paper-report-separated = three separate administrators
paper-report-small-office = small office: system and security administrator are one person
paper-report-verifier = Verified by
paper-report-program = Program
paper-report-program-value = { $program }, rule pack { $pack }
paper-report-anchor = Trust anchor
paper-report-no-anchor = no outside anchor: shows only that the vault agrees with itself
paper-report-clock = Clock
paper-report-section-checks = Checks
paper-report-checks-facts = { $total } checks: { $agree } agree, { $differ } differ, { $unchecked } not checked
paper-report-no = No.
paper-report-check = Check
paper-report-expected = Expected
paper-report-examined = Examined
paper-report-method = Method
paper-report-result = Result
paper-check-chain = Event chain
paper-check-chain-method = SHA-256 recomputed
paper-check-sequence = Event sequence
paper-check-sequence-method = no gap, no duplicate
paper-check-seals = Session seals
paper-check-seals-method = Ed25519, one a session
paper-check-anchors = Outside anchors
paper-check-anchors-method = against every anchor file
paper-check-rows = Row digests
paper-check-rows-method = against the last event
paper-check-content = Content of files
paper-check-content-method = decrypted, SHA-256
paper-check-signatures = Approvals and witnesses
paper-check-signatures-method = Ed25519
paper-check-certificates = Certificate chain
paper-check-certificates-method = each names the one before
paper-check-numbers = Numbers
paper-check-numbers-method = no gap, no duplicate
paper-check-segments = Chain segments
paper-check-segments-method = two signatures each
paper-check-agrees = agrees
paper-check-differs = differs
paper-check-not-checked = not checked
paper-report-section-strip = Chain and outside anchors
paper-report-strip-facts = each stroke an outside anchor; dashed: missing; heavy: the head
paper-report-missing = { $count } missing
paper-report-head = Head { $head }
paper-report-unanchored = { $count } events after the last anchor are proved by this vault alone until the next one.
paper-report-section-findings = Findings
paper-report-findings-facts = { $count }
paper-report-position = Position
paper-report-fact = Fact
paper-report-action = Action

## Carrier of state or work secrets

paper-slip-title = State or Work Secret: Hand-over Slip
paper-slip-sentence = 国家秘密（工作秘密）载体: not registered in this system; goes to the secrecy officer and into the paper register.
paper-slip-met-on = Found on
paper-slip-met-by = Found by
paper-slip-handed-to = Handed to
paper-slip-signature = Secrecy officer signs
paper-slip-book-number = Page of the register
paper-slip-note = This slip names neither title, number nor content, and the system keeps none. Hand the carrier over in person; do not copy, photograph or scan it on the way.

## The window, registers
ui-registers-heading = Registers
ui-registers-sub = For any range of days
ui-registers-range = Range
ui-registers-range-month = This month
ui-registers-range-last-month = Last month
ui-registers-range-quarter = This quarter
ui-registers-range-year = This year
ui-registers-backwards = Ends before it begins
ui-registers-loans = Register of loans
ui-registers-loans-text = Loans, returns, renewals, overdue and lost items, with ground and receipt.
ui-registers-copies = Register of copies
ui-registers-copies-text = Requests, approval, supervision, counts and waste, receipt, return and destruction.
ui-registers-print = Make the PDF
ui-registers-note = Titles above your clearance print as 〔密〕. Every print is recorded.

# Labels, spines, move slips, stocktake reports

paper-label-title-withheld = (公司机密, title not printed)
paper-label-title-hidden = (title not printed)
paper-labels-title = Labels
paper-spines-title = Box spines
paper-spine-years = { $first }–{ $last }
paper-spine-items = { $count } items
paper-spine-box = Box
paper-spine-volume = Volume
paper-move-title = Move slip
paper-move-facts = { $number }   to { $to }   { $count } items   { $at }
paper-move-no = No.
paper-move-kind = Kind
paper-move-barcode = Barcode
paper-move-record = Number
paper-move-title-head = Title
paper-move-level = Level
paper-move-from = From
paper-move-note-head = Note
paper-move-kind-copy = copy
paper-move-kind-volume = volume
paper-move-kind-box = box
paper-move-here-now = new home
paper-move-for-now = for now
paper-move-note = Moved by { $mover }   Received by { $receiver }   Reason { $reason }   Handed over: ______________   Taken over: ______________
paper-stocktake-title = Stocktake report
paper-stocktake-facts = { $number }   { $place }   { $expected } expected, { $accounted } accounted for, { $scanned } scans, { $findings } differences
paper-stocktake-facts-blind = { $number }   { $place }   blind   { $expected } expected, { $accounted } accounted for, { $scanned } scans, { $findings } differences
paper-stocktake-no = No.
paper-stocktake-finding = Finding
paper-stocktake-kind = Difference
paper-stocktake-barcode = Barcode
paper-stocktake-record = Number
paper-stocktake-title-head = Title
paper-stocktake-level = Level
paper-stocktake-place = Expected or found at
paper-stocktake-home = Home
paper-stocktake-due = Due
paper-stocktake-outcome = Outcome
paper-stocktake-note = Counted by { $counters }   opened { $opened }   closed { $closed }   Counter: ______________   Witness: ______________
paper-files-volume-title = Contents of volume
paper-files-filing-title = List of filed documents
paper-files-handover-title = Hand-over list
paper-files-filing-cover = List of filed documents
paper-files-handover-cover = Deed of hand-over
paper-files-no = No.
paper-files-piece = Piece
paper-files-number = Archival number
paper-files-document-number = Document number
paper-files-author = Author
paper-files-title-head = Title
paper-files-date = Date
paper-files-level = Level
paper-files-pages = Pages
paper-files-page-range = Page
paper-files-note-head = Note
paper-files-volume-facts = Volume { $key } { $title } · kept { $term }
paper-files-run-facts = { $number } · year { $year } · { $department }
paper-files-registered = { "" } · registered print { $number }
paper-files-volume-note = This volume: { $count } pieces, { $pages } pages.
paper-files-filing-note = This run: { $count } pieces, { $pages } pages.
paper-files-handover-note = Handed over: { $count } pieces, { $pages } pages.
paper-files-withheld = (company confidential)
paper-files-cover-year = Year
paper-files-cover-department = Department
paper-files-cover-count = Pieces
paper-files-cover-pages = Pages
paper-files-cover-terms = Kept for
paper-files-cover-span = Numbers
paper-files-giver = Handed over by
paper-files-receiver = Received by
paper-files-handover-sentence = The records of the list that follows were counted one by one; pieces and pages agree. From the moment of both signatures the receiver keeps them. Two copies, one for each side.
paper-files-handover-digest = Hash of the list { $hash }
paper-stamps-title = Filing stamps
paper-stamps-facts = { $number }   { $count } stamps
paper-volume-note-title = Note on the volume
paper-volume-note-fonds = Fonds
paper-volume-note-years = Years
paper-volume-note-term = Kept for
paper-volume-note-department = Dept.
paper-volume-note-volume = Volume
paper-volume-note-span = Pieces no.
paper-volume-note-pieces = Pieces
paper-volume-note-pages = Pages
paper-volume-note-pieces-value = { $count }
paper-volume-note-pages-value = { $count }
paper-volume-note-section = State of the documents
paper-volume-note-arranger = Arranged by
paper-volume-note-checker = Checked by
paper-volume-note-arranger-day = Arranged on
paper-volume-note-checker-day = Checked on
paper-volume-cover-name = Cover of volume
paper-volume-cover-title = Title of the volume
paper-volume-cover-key = Volume
paper-volume-cover-barcode = Barcode
paper-volume-cover-department = Made by
paper-volume-cover-days = From – to
paper-volume-cover-pieces = Pieces
paper-volume-cover-pages = Pages
paper-volume-cover-term = Kept for
paper-volume-cover-level = Company level
paper-numbers-title = Gaps and duplicates of numbers
paper-numbers-clean = No gap, no duplicate; { $voids } void numbers, each with its reason; { $destroyed } destroyed, each with its certificate
paper-numbers-not-clean = { $missing } missing, { $duplicates } duplicate; { $voids } void; { $destroyed } destroyed, { $certified } with a certificate
paper-numbers-note = Each sequence is checked number by number from 1; a void number stands with its reason, who said so and when.
paper-numbers-series = Series
paper-numbers-prefix = Sequence
paper-numbers-year = Year
paper-numbers-last = Given to
paper-numbers-used = In use
paper-numbers-destroyed = Destroyed
paper-numbers-missing = Missing
paper-numbers-duplicates = Duplicate
paper-numbers-irregular = Not given or void, yet in use
paper-numbers-voids = Void, with reason

## Single sheets

paper-form-number = No. { $number }
paper-form-tear-here = tear off here

## Approval sheet

paper-approval-title = Approval Sheet
paper-approval-applicant = Applicant
paper-approval-asked = Asked at
paper-approval-action = Act
paper-approval-level = Company level
paper-approval-record = Archival no.
paper-approval-valid = Valid until
paper-approval-title-head = Title
paper-approval-purpose = Purpose
paper-approval-article = Article
paper-approval-mode = Approvers
paper-approval-content = What is to be allowed
paper-approval-sentence = Approval is asked for exactly what stands below, digest *{ $hash }*. What is signed is this content; any change of it voids the sheet.
paper-approval-decisions = Decisions
paper-approval-agreed = approved
paper-approval-not-agreed = not approved
paper-approval-opinion = Opinion
paper-approval-note = Sign in ink; a refusal says why. The signed sheet is scanned and registered, and attested by the secrecy officer or the office manager (neither applicant nor clerk). The approver confirms it with the own key within *{ $days }* working days, or it is listed as unconfirmed. It never replaces a supervisor or witness and is not used for 绝密.
paper-approval-key = Item
paper-approval-value = Content

## Recall of copies, certified copies, approval of copies

paper-copy-recall-title = Recall of numbered copies
paper-copy-recall-holder = Holder
paper-copy-recall-department = Department
paper-copy-recall-day = Called back on
paper-copy-recall-due = First due
paper-copy-recall-sentence = The *{ $count }* numbered copies below are called back. Please bring them to the records office in time and count the pages together.
paper-copy-recall-number = Number
paper-copy-recall-what = Title
paper-copy-recall-pages = Pages
paper-copy-recall-until = Bring by
paper-copy-recall-note = Until then do not copy, excerpt or pass them on. Report a loss to the secrecy officer at once.
paper-copy-recall-clerk = Clerk
paper-copy-recall-receipt = Receipt of the notice
paper-copy-recall-count = Copies
paper-copy-recall-received = Notice received by
paper-copy-recall-brought = Copies taken back by
paper-copy-certified-title = Copies compared with the original
paper-copy-certified-copy = Number of the copy
paper-copy-certified-level = Company level
paper-copy-certified-title-head = Title
paper-copy-certified-pages = Pages
paper-copy-certified-job = Copy job
paper-copy-certified-sentence = This copy of *{ $pages }* pages was compared page by page and *agrees with the original*.
paper-copy-certified-compared = Compared by
paper-copy-certified-next = next copy
paper-copy-approval-title = Approval of copies
paper-copy-approval-department = Department
paper-copy-approval-applicant = Applicant
paper-copy-approval-asked = Asked
paper-copy-approval-receiver = Receiver
paper-copy-approval-title-head = Title
paper-copy-approval-record = Number
paper-copy-approval-document = Document number
paper-copy-approval-level = Company level
paper-copy-approval-pages = Pages of the copy / original
paper-copy-approval-copies = Copies
paper-copy-approval-range = Page range
paper-copy-approval-certified = Stamped “agrees with the original”
paper-copy-approval-back = To be returned by
paper-copy-approval-purpose = Purpose
paper-copy-approval-destination = Destination
paper-copy-approval-approval = Approval or ground
paper-copy-approval-confirmed = Quota confirmed
paper-copy-approval-decisions = Decisions
paper-copy-approval-on-the-spot = On the spot
paper-copy-approval-operator = Operator
paper-copy-approval-supervisor = Supervisor
paper-copy-approval-receiver-sign = Receiver
paper-copy-approval-note = Copying needs approval, supervision on the spot and registration (R4 二·三). Copies are kept like the original and returned or destroyed after use.

## Dispatch registers
paper-book-facts = { $from } to { $to }, { $count } entries, { $open } open
paper-book-incoming-title = Register of incoming papers
paper-book-incoming-number = Number
paper-book-incoming-date = Date
paper-book-incoming-sender = From
paper-book-incoming-sender-number = Their number
paper-book-incoming-title-head = Title
paper-book-incoming-attachments = Encl.
paper-book-incoming-copies = Copies
paper-book-incoming-level = Mark
paper-book-incoming-handler = Handled by
paper-book-incoming-signed = Signed for
paper-book-incoming-filed = Filed as
paper-book-incoming-note-head = Note
paper-book-incoming-note = Counted, numbered, entered and signed for on the spot; a difference or a broken seal is noted.
paper-book-outgoing-title = Register of outgoing papers
paper-book-outgoing-number = Number
paper-book-outgoing-date = Date
paper-book-outgoing-document-number = Document no.
paper-book-outgoing-title-head = Title
paper-book-outgoing-attachments = Encl.
paper-book-outgoing-level = Mark
paper-book-outgoing-serial = Copy
paper-book-outgoing-receiver = To
paper-book-outgoing-channel = By
paper-book-outgoing-signed = Signed for
paper-book-outgoing-filed = Filed as
paper-book-outgoing-note = A line for each receiver; what is not signed for after five working days is chased.
paper-book-excerpt-title = Register of excerpts
paper-book-excerpt-number = Number
paper-book-excerpt-date = Date
paper-book-excerpt-applicant = Written by
paper-book-excerpt-department = Department
paper-book-excerpt-title-head = Title
paper-book-excerpt-archival-number = Archival no.
paper-book-excerpt-level = Mark
paper-book-excerpt-extent = Pages, extent
paper-book-excerpt-purpose = Purpose
paper-book-excerpt-ground = Ground
paper-book-excerpt-signed = Signed for
paper-book-excerpt-settled = Returned, destroyed
paper-book-excerpt-note = An excerpt has its original's level, term and readers; the original is not destroyed before it.

## Transfer and circulation slips
paper-transfer-title = Transfer slip
paper-circulation-title = Circulation slip
paper-transfer-record = Paper
paper-transfer-number = Archival no.
paper-transfer-copy = Copy
paper-transfer-mark = Mark
paper-transfer-pages = Pages
paper-transfer-seal = Seal no.
paper-transfer-purpose = Purpose
paper-transfer-ground = Ground
paper-transfer-asked = Asked by
paper-transfer-route = Route
paper-transfer-no = No.
paper-transfer-who = Name
paper-transfer-department = Department
paper-transfer-due = Pass on by
paper-transfer-given = Given by
paper-transfer-taken = Taken by
paper-transfer-at = When
paper-transfer-check = Pages, seal
paper-transfer-note = At every hop pages and seal are looked at and both sign; a difference goes to the secrecy officer at once. The highest level moves with two people, signed for by passphrase only.

## Hold slip, recall notice
paper-hold-title = Hold slip
paper-hold-for = Kept for
paper-hold-department = Department
paper-hold-until = Until
paper-hold-shelf = Pick-up shelf
paper-hold-record = Number
paper-hold-copy = Copy
paper-hold-barcode = Barcode
paper-hold-sentence = Kept for *{ $name }* until *{ $until }* (inclusive) at the lending desk; after that it goes to the next in line or back to its shelf.
paper-recall-title = Recall notice
paper-recall-borrower = Borrower
paper-recall-department = Department
paper-recall-what = Title
paper-recall-record = Number, copy
paper-recall-mark = Mark
paper-recall-before = Due before
paper-recall-due = Due now
paper-recall-sentence = { $name }: somebody else needs the item above. Please return it to the lending desk by *{ $due }* (inclusive).
paper-recall-reason = Reason: { $reason }
paper-recall-note = A recalled item is not renewed; overdue recalls are counted apart.
paper-recall-receipt = Receipt of the recall notice
paper-recall-number = Number

## Carry permit
paper-carry-title = Carry permit
paper-carry-carrier = Carrier
paper-carry-unit = Department/unit
paper-carry-second = Second carrier
paper-carry-channel = How
paper-carry-what = Title
paper-carry-number = Record no.
paper-carry-barcode = Barcode
paper-carry-mark = Level
paper-carry-destination = To
paper-carry-valid = Valid until
paper-carry-sealed = (company confidential)
paper-carry-sentence = Good for taking out once the one copy with this barcode. It is never left alone, passed on, or opened in public. Hand this permit in at the return.
paper-carry-gate = Gate's stub
paper-carry-out-at = Out at
paper-carry-in-at = In at
paper-carry-guard-out = Guard (out)
paper-carry-guard-in = Guard (in)
