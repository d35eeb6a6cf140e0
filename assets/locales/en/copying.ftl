# copying

## Operations
operation-request-copy-job = Ask for copies
operation-open-copy-session = Begin copying on the spot
operation-record-copy-counts = Enter the counts
operation-sign-off-copy-session = Supervisor's sign-off
operation-hand-over-copies = Hand over copies
operation-abort-copy-session = Stop copying
operation-list-copy-jobs = See copy jobs
operation-read-copy-job = Open a copy job
operation-return-numbered-copy = Take a copy back
operation-precheck-copy-job = Check a request for copies
operation-change-supervision = Hand over supervision
operation-add-copy-meter = Take in another copier
operation-mark-copied-page = Mark a page
operation-list-destroyable-copies = See what waits to be destroyed
operation-destroy-copies = Destroy at once
operation-list-copy-destructions = See what was destroyed at once
operation-read-copy-tree = See the tree of copies
operation-list-numbered-copies = See the numbered copies
operation-recall-copies = Call copies back
operation-list-copy-quotas = See the copy quotas
operation-set-copy-quotas = Change the copy quotas
operation-print-recall-notice = Print a recall notice
operation-certify-copies = Compare and print “agrees with the original”
operation-print-copy-approval = Print the approval sheet for copies
operation-print-copy-register = Print the copy register

## Events
event-copy-requested = Copies asked for
event-copy-approved = Copying allowed
event-copy-refused = Copying not allowed
event-copy-session-opened = Copying began
event-supervisor-arrived = Supervisor arrived
event-copies-counted = Copies counted
event-copy-session-signed-off = Counts signed off
event-numbered-copy-made = Numbered copy made
event-copy-session-aborted = Copying stopped
event-copies-handed-over = Copies handed over
event-numbered-copy-returned = Numbered copy returned
event-copies-destroyed = Destroyed at once
event-copy-destroyed-at-once = One copy destroyed
event-spoiled-sheets-destroyed = Spoiled sheets destroyed
event-supervisor-left = Supervisor left
event-copier-added = Another copier taken in
event-copy-page-marked = Page marked
event-copy-request-confirmed = Request for copies confirmed
event-copy-quotas-set = Copy quotas changed
event-numbered-copy-recalled = Numbered copy called back
event-recall-notice-printed = Recall notice printed
event-copies-certified = Compared with the original
event-copy-approval-printed = Approval sheet for copies printed
event-blank-copy-form-printed = Blank approval sheet for copies printed
event-copy-job-closed = Copy job closed
event-copy-register-printed = Copy register printed

## States and figures
copy-job-state-requested = waiting for approval
copy-job-state-approved = approved
copy-job-state-in-session = in session
copy-job-state-signed-off = signed off
copy-job-state-handed-over = handed over
copy-job-state-closed = closed
copy-job-state-aborted = stopped
copy-job-state-refused = not approved
numbered-copy-ready = waiting to be fetched
numbered-copy-out = out
numbered-copy-returned = returned
numbered-copy-in-session = on the copier
numbered-copy-destroyed = destroyed
numbered-copy-lost = lost
copy-source-in = in the strongroom
copy-source-out = on loan
copy-source-in-session = on the copier
copy-source-lost = lost
copy-source-destroyed = destroyed
copy-figure-copies = copies
copy-figure-pages = pages of each copy
copy-figure-spoiled-faces = spoiled faces
copy-figure-spoiled-sheets = spoiled sheets
copy-figure-sheets = sheets counted
copy-figure-faces = faces
copy-figure-marked-pages = pages marked
copy-absence-called-away = called away
copy-absence-taken-ill = taken ill
copy-absence-passphrase-forgotten = passphrase forgotten
copy-absence-other = other
copy-spoil-jam = paper jam
copy-spoil-faint = faint print
copy-spoil-skewed = skewed
copy-spoil-wrong-page = wrong page
copy-spoil-other = other
copy-destroy-numbered = numbered copy
copy-destroy-excerpt = excerpt
copy-destroy-further = further copy
copy-destroy-spoiled = spoiled sheets
copy-quota-per-person = per person
copy-quota-per-department = per department
copy-quota-per-record = per record
copy-quota-per-person-and-record = per person and record
copy-quota-period-day = a day
copy-quota-period-week = a week
copy-quota-period-month = a month
copy-quota-period-year = a year
copy-quota-period-ever = in all
copy-quota-unit-copies = copies
copy-quota-unit-faces = faces
copy-quota-origin-pack = rule pack
copy-quota-origin-office = this office

## Explanations
refusal-copying-record-not-kept = { $number } was destroyed or handed over and is no longer kept here, so it cannot be copied. Ask the office that received it, or look at the destruction certificate.
refusal-copying-source-not-here = { $number } is “{ $state }” and not at hand, so copying cannot begin. Wait until it is back, or use another copy of the same record.
refusal-copying-source-not-on-paper = { $number } is not on paper and cannot be laid on the copier. For an electronic file, ask for an export on the record's page.
refusal-copying-nothing-to-copy = Copies and pages are at least 1. Enter what is needed.
refusal-copying-too-many-copies = { $copies } copies were asked for; one request may ask for { $most }. Split it: each request is approved and supervised by itself.
refusal-copying-more-pages-than-source = { $pages } pages were asked for, the source has { $source }. Check the number; if the register is wrong, the clerk corrects it first.
refusal-copying-page-range-unclear = The pages “{ $range }” cannot be read. Write them like 1-3, 7, 9-12: rising, each once, none beyond the last page; leave empty for all pages.
refusal-copying-page-range-differs = The pages “{ $range }” are { $in_range } in all, but { $pages } pages per copy were entered. Change one so that both agree.
refusal-copying-purpose-missing = The purpose is missing. Copying is registered (R4 二·三·3) and the register names the purpose. Say what the copies are for.
refusal-copying-destination-missing = The destination is missing. Copying is registered (R4 二·三·3) and the register names it. Say who gets the copies and where they go.
refusal-copying-return-day-past = The day of return, { $day }, has passed. Choose today or later; leave it empty if nothing is to come back.
refusal-copying-person-not-active = { $name } has left or is suspended and cannot ask for or receive copies. Choose somebody in service; if the suspension is wrong, the system administrator corrects it.
refusal-copying-not-admitted = This record is for its department and the people named only; { $name } is not among them and cannot receive a copy. If it is necessary, the secrecy officer or the director puts the person on the need-to-know list.
refusal-copying-agreement-expired = { $name }'s confidentiality agreement ran out on { $until } (R1 三·4 asks for one), so no copy can be received. Renew it and update the person's entry.
refusal-copying-not-at-this-step = Copy job { $number } is “{ $state }”; this step cannot be done now. Open the job and follow the steps shown at its top.
refusal-copying-not-approved = Copy job { $number } is not approved yet and cannot begin. Copying needs approval first (R4 二·三·1). The approvers decide on their page or authorise on the spot.
refusal-copying-operator-supervises = { $name } operates this session and cannot supervise it too: somebody is sent to supervise (R4 二·三·2), and nobody supervises oneself. Call another: director, secrecy officer, division manager or general manager.
refusal-copying-applicant-supervises = { $name } asked for these copies and cannot supervise the own request (R4 二·三·2). Call another: director, secrecy officer, division manager or general manager.
refusal-copying-applicant-operates = { $name } asked for these copies and cannot make them. Another clerk unlocks and begins.
refusal-copying-supervisor-needed = Copying at level { $level } is supervised on the spot (R4 二·三·2), and no supervisor is named. The director, secrecy officer, division manager or general manager confirms with the own passphrase.
refusal-copying-supervisor-changed = { $opened_by } supervises now, not { $name }. Ask { $opened_by } to sign; to change supervisors, hand supervision over, or, when { $opened_by } cannot sign, say why and let another supervisor take over.
refusal-copying-count-unlikely = { $counted } { $figure } cannot be. Count again.
refusal-copying-more-than-approved = { $counted } { $figure } were entered, { $approved } were approved. Spoil what is too much at once and count it as spoiled; if more is needed, ask again (R4 二·三·1).
refusal-copying-spoiled-sheets-unlikely = { $faces } spoiled faces cannot lie on { $sheets } sheets. One face a sheet on one side, one or two on both. Count the spoiled sheets again.
refusal-copying-meter-reading-missing = The copier's counter was read only once. Enter both readings, or none if the copier has no counter.
refusal-copying-meter-differs = The copier counted { $meter } faces; copies and spoiled faces make { $told }. Count again before the supervisor: find the spoiled sheets not entered, or correct the reading.
refusal-copying-not-counted = Nothing was counted for copy job { $number } yet, so it cannot be signed off. The operator counts first.
refusal-copying-counts-differ = The { $figure } differ: the operator entered { $operator }, you counted { $signer }. Count again together; if the operator's figure is wrong, correct it and sign then.
refusal-copying-reason-missing = The reason for stopping is missing. Say why, and what became of the sheets already made.
refusal-copying-not-the-receiver = { $receiver } is to receive these copies; { $name } cannot sign instead. { $receiver } signs in person.
refusal-copying-signature-missing = There is no ink on the pad. The receiver signs again, or receives on paper or by passphrase.
refusal-copying-not-a-numbered-copy = { $label } is not a numbered copy and is neither taken back nor destroyed here. Originals on loan come back at the desk; originals are destroyed by a list.
refusal-copying-copy-not-out = { $label } is “{ $state }” and not out, so there is nothing to take back. Check the number.
refusal-copying-copy-not-returned = { $label } is “{ $state }” and cannot be destroyed now. Take it back first; report it if it is lost.
refusal-copying-on-hold = The record of { $number } is on hold, so its copies cannot be destroyed either. The secrecy officer, director or general manager lifts a hold; until then lock the copy away.
refusal-copying-second-person-same = Destroying a returned copy takes two people; { $name } cannot sign twice. Another cleared colleague comes and signs with the own passphrase.
refusal-copying-pages-of-a-face-unlikely = No copier lays { $pages } pages on one face. Choose 1, 2, 4, 6, 8, 9 or 16.
refusal-copying-meter-runs-backwards = The counter of copier { $copier } shows less than before: { $before } at the beginning, { $after } now. Counters only rise; read it again, or stop the session if the first reading was wrong.
refusal-copying-copier-unnamed = A further copier needs a name or place that tells it from the first, such as “print room, 2nd floor”.
refusal-copying-copier-twice = Copier “{ $copier }” stands in this session already. Choose another name, or use the one listed.
refusal-copying-copier-unknown = This copier is not part of the session. Reload the page and enter the readings of the copiers listed.
refusal-copying-counts-fell = { $figure }: { $signed } were signed for at the handover, { $counted } are told now. Count again; what was signed for cannot become less.
refusal-copying-copied-unsupervised = { $figure }: { $left } when the supervisor left, { $found } now. Somebody copied while nobody supervised (R4 二·三·2). Stop the session, count the sheets and report to the secrecy officer.
refusal-copying-nobody-supervises = Nobody supervises job { $number } now: { $last } has left and nobody has come. Until a supervisor arrives with the own passphrase nothing may be copied, counted or signed (R4 二·三·2).
refusal-copying-not-supervised = Job { $number } needs no supervisor, so there is no supervision to hand over.
refusal-copying-same-supervisor = { $name } would both leave and arrive. Choose another supervisor; for a short absence leave now and arrive again later.
refusal-copying-leaving-unsigned = { $name } still supervises and must sign for the counts before leaving. If that is impossible, say why and let another supervisor take over.
refusal-copying-page-marked-already = This page is marked as made. Take the mark back first if it was wrong.
refusal-copying-page-not-marked = This page has no mark to take back.
refusal-copying-marks-differ = { $figure }: { $counted } are told, the marks add up to { $marked }. Look for pages forgotten or marked too often.
refusal-copying-too-far-from-original = { $label } is a copy of a copy already and is not copied further. Use the original or an earlier copy.
refusal-copying-quota-used-up = Over the copy quota: at most { $most } { $unit } { $per } { $period }, { $used } used, { $asked } asked for ({ $article }). Nobody may allow more; ask for fewer or wait for the next period.
refusal-copying-quota-to-confirm = Over the copy quota: at most { $most } { $unit } { $per } { $period }, { $used } used, { $asked } asked for ({ $article }). If it must be, { $who } may confirm here with the own passphrase and a reason.
refusal-copying-quota-unlikely = The quota line of { $most } does not hold: the number lies between 0 and 1000000, only general manager, division manager, office director or secrecy officer may confirm, and the article is named.
refusal-copying-quota-countersign-same = A change of quotas is countersigned by somebody else; { $name } cannot do both. Ask the secrecy officer, the office director or the general manager.
refusal-copying-applicant-confirms = { $name } asks for the copies and cannot confirm the own request. Ask somebody else who may.
refusal-copying-confirm-reason-missing = No reason for the confirmation. It goes into the register; please write it.
refusal-copying-recalled-already = { $label } is called back already. See its day in the list, or print the notice again.
refusal-copying-recall-reason-missing = No reason for calling back. The notice tells it; please write it.
refusal-copying-nothing-to-destroy = Nothing lies on the table yet. Scan something or choose from the list.
refusal-copying-twice-on-the-table = { $label } is listed twice. Take one away.
refusal-copying-goes-by-list = { $label } is an original or a file and goes by appraisal and destruction list. Here only numbered copies, excerpts, spoiled sheets and further copies are destroyed.
refusal-copying-on-destruction-list = The record of { $label } stands on the locked destruction list { $list }, which counts on its copies. It cannot be destroyed apart from it.
refusal-copying-last-of-record = { $label } is the last one kept of its record, so it is no further copy. It goes by appraisal and destruction list.
refusal-copying-no-spoiled-sheets = Job { $number } has no spoiled sheets to destroy. Reload the list.
refusal-copying-not-certified = Job { $number } did not ask for certified copies, or its copies are not signed off yet.
refusal-copying-operator-compares = { $name } made these copies and cannot be the one who compares them. Ask somebody else to compare and sign with the own passphrase.
refusal-copying-another-operates = { $operator } operates this session; { $name } cannot count or finish it. { $operator } comes back to it; if that is impossible, stop the session.
refusal-copying-out-on-loan = { $label } was lent at the desk and is not taken back here. Return it at the desk.

## Notes
note-copying-record-on-hold = The record is on hold ({ $number }). Copying goes on; its copies cannot be destroyed.
note-copying-copy-of-a-copy = Copied from { $label }: level, term, wall and tree are the original's; numbers follow { $label }.
note-copying-source-away-now = { $number } is “{ $state }” now. You may ask; copying begins once it is back.
note-copying-copies-outside = { $count ->
    [one] One numbered copy of this record is
   *[other] { $count } numbered copies of this record are
 } with people already; see whether one of them will do.
note-copying-supervisor-comes = Papers marked { $level } are copied under supervision; arrange for a supervisor in time.
note-copying-quota-left = { $left } { $unit } left { $per } { $period } ({ $article }).

## Register
copy-register-spoiled = { $count } spoiled
copy-register-spoiled-kept = spoiled kept
copy-register-confirmed = quota confirmed
copy-register-ready = { $count } not fetched
copy-register-own-duty = own duty
file-copy-register = Copy register
file-recall-notice = Recall of copies
file-certified-copies = Agrees with the original
file-copy-approval = Approval of copies

## The window
ui-copying-heading = Copying
ui-copying-job = Copy job
ui-copying-on-the-spot = Copying on the spot
ui-copying-request = Ask for copies
ui-copying-scan-hint = Scan a numbered copy to take it back
ui-copying-scan-note = Pages are counted at return
ui-copying-state = State
ui-copying-number = Number
ui-copying-amount = Amount
ui-copying-applicant-receiver = Applicant, receiver
ui-copying-requested = Asked
ui-copying-return-by = Back by
ui-copying-none = No copy jobs.
ui-copying-copies-of-pages = { $copies } of { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}
ui-copying-step-request = Request
ui-copying-step-approve = Approval
ui-copying-step-supervise = Supervisor
ui-copying-step-copy = Copy and sign
ui-copying-step-receive = Receipt
ui-copying-step-settle = Return or destroy
ui-copying-waits-approval = waiting
ui-copying-not-supervised = none needed
ui-copying-back-by = back by { $day }
ui-copying-still-open = { $count } open
ui-copying-range-unclear = Not readable. Write 1-3, 7, 9-12, rising
ui-copying-range-differs = The range has { $count ->
    [one] { $count } page
   *[other] { $count } pages
}, not as many as entered
ui-copying-missing-record = Choose the record
ui-copying-missing-amount = Enter copies and pages
ui-copying-missing-range = Correct the range
ui-copying-missing-purpose = Write the purpose
ui-copying-missing-destination = Write where they go
ui-copying-copies = Copies
ui-copying-pages-each = Pages of each
ui-copying-range = Pages
ui-copying-range-hint = Such as 1-3, 7; empty means all
ui-copying-all-pages = all pages
ui-copying-purpose = Purpose
ui-copying-destination = Goes to
ui-copying-destination-hint = To whom and where
ui-copying-for = For whom
ui-copying-for-hint = Empty means oneself; the operator cannot be the applicant
ui-copying-receiver-hint = Who receives and keeps them
ui-copying-receiver-same = The applicant
ui-copying-return-hint = Empty if they stay out
ui-copying-stamp = Stamp
ui-copying-certified = “Agrees with the original”
ui-copying-submit = Send the request
ui-copying-original = Original
ui-copying-choose-record = Choose what to copy.
ui-copying-rules = Copies of confidential papers need approval, a supervisor on the spot, and registration of number, destination and purpose (R4 二·三). General papers are only registered.
ui-copying-what =
    { $copies ->
        [one] original of { $source } pages, one copy of { $pages } pages, { $range }
       *[other] original of { $source } pages, { $copies } copies of { $pages } pages, { $range }
    }
ui-copying-abort = Abort…
ui-copying-abort-title = Abort copying
ui-copying-abort-text = The approval is used up and everything printed is waste: count it and destroy it on the spot. Ask again if copies are still needed.
ui-copying-abort-reason = Why
ui-copying-abort-sheets = Sheets made so far, all of them waste
ui-copying-abort-yes = Abort
ui-copying-aborted-text = Because: { $reason }
ui-copying-refused-text = The request was refused, withdrawn or has expired. Read the opinions at the right and ask again if needed.
ui-copying-count-first = Enter the counts first
ui-copying-sign-off = Supervisor signs off
ui-copying-sign-off-self = Sign off
ui-copying-note = Each copy has its own number, the level { $level } and the original's circle; the original cannot be destroyed while a copy is open.
ui-copying-since = since { $at }
ui-copying-start = Supervisor on the spot
ui-copying-sides = Sides
ui-copying-single = One side
ui-copying-duplex = Both sides
ui-copying-meter-before = Counter before
ui-copying-meter-after = Counter after
ui-copying-meter-hint = As the copier's counter shows
ui-copying-meter-was = { $before } at the start
ui-copying-no-meter = No counter
ui-copying-missing-meter = Enter the counter
ui-copying-no-supervisor = Nobody can supervise now: it takes the post (director, secrecy officer, division or general manager), clearance for { $level }, an account, and must be neither applicant nor operator. Ask the security administrator.
ui-copying-start-supervised = The supervisor begins with the own passphrase; the same person ends it
ui-copying-start-alone = This level needs no supervisor; the operator signs
ui-copying-call-supervisor = Supervisor confirms
ui-copying-open-session = Begin
ui-copying-supervisor-slip = Supervisor's slip
ui-copying-supervisor-sentence = You supervise the copying of “{ $title }”, level ‹{ $level }›, ‹{ $copies }› copies of ‹{ $pages }› pages.
ui-copying-supervisor-line = Applicant { $applicant }, purpose: { $purpose }, counter: { $meter }
ui-copying-supervisor-confirm = Present, begin
ui-copying-counts = Counts
ui-copying-counted-at = entered { $at }
ui-copying-approved = approved { $count }
ui-copying-spoiled-hint = 0 if there are none
ui-copying-spoiled-sheets-hint = Empty: the fewest possible
ui-copying-sum = The sum
ui-copying-faces = Faces
ui-copying-faces-sum = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} × { $copies ->
    [one] { $copies } copy
   *[other] { $copies } copies
}
ui-copying-sheets = Sheets
ui-copying-sheets-single = one face on each
ui-copying-sheets-duplex = both sides, each copy on its own sheet
ui-copying-spoiled-on-spot = destroyed before the supervisor
ui-copying-meter = Counter
ui-copying-meter-sum = { $after } − { $before }, should be { $told ->
    [one] { $told } face
   *[other] { $told } faces
}
ui-copying-unit-faces = faces
ui-copying-unit-sheets = sheets
ui-copying-unit-pages = Pages
ui-copying-counts-note = Then the supervisor counts and signs
ui-copying-missing-counts = Enter copies and pages
ui-copying-missing-spoiled = Enter spoiled faces, 0 if none
ui-copying-missing-meter-after = Enter the counter
ui-copying-save-counts = Enter
ui-copying-save-again = Correct
ui-copying-sign-slip = Supervisor's sign-off
ui-copying-sign-slip-self = Sign-off
ui-copying-sign-sentence = You confirm as supervisor: “{ $title }”, level ‹{ $level }›, copies, pages and spoiled sheets as you enter them; spoiled sheets were destroyed on the spot.
ui-copying-sign-line-numbers = Numbers { $labels }
ui-copying-sign-line-who = On { $approval }, operator { $operator }, since { $from }
ui-copying-receipt = How received
ui-copying-receipt-pad = Pad
ui-copying-receipt-paper = Pen on paper
ui-copying-receipt-passphrase = Passphrase
ui-copying-receipt-text = { $receiver } receives { $copies ->
    [one] { $copies } copy
   *[other] { $copies } copies
} of “{ $title }”, { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
} each, level { $level }.
ui-copying-receipt-sentence = You receive ‹{ $copies }› copies of “{ $title }”, ‹{ $pages }› pages each, level ‹{ $level }›, to be kept as the rules say and given back in time.
ui-copying-receipt-paper-text = The receiver signs the printed register with a pen; until the scan is attached it reads “scan missing”.
ui-copying-missing-ink = { $name } has to sign on the pad
ui-copying-no-account = { $name } has no account; use pad or paper
ui-copying-hand-over = Hand over
ui-copying-numbered = Numbered copies
ui-copying-label = Label
ui-copying-barcode = Barcode
ui-copying-holder = Holder
ui-copying-when = When
ui-copying-return = Take back
ui-copying-destroy = Destroy…
ui-copying-return-title = Take back copy { $label }
ui-copying-return-pages = Pages counted
ui-copying-return-pages-hint = Count page by page
ui-copying-incident = { $label } is back, but has { $counted } pages instead of { $pages }; an incident was opened.
ui-copying-destroy-title = Destroy returned copy { $label }
ui-copying-destroy-text = A returned copy may be destroyed without a list: two people on the spot, a method that fits the level, and a line in the register. The original is not touched.
ui-copying-destroy-next = Next: second person
ui-copying-destroy-slip = Destruction slip
ui-copying-destroy-sentence = You saw copy ‹{ $label }›, ‹{ $pages }› pages, level ‹{ $level }›, destroyed by ‹{ $method }›, nothing kept.
ui-copying-destroy-line = Original { $number }, destroyed by { $name }
ui-copying-destroy-confirm = Confirm
ui-copying-second = Second person
ui-copying-people = On the spot
ui-copying-came-at = came { $at }, by passphrase
ui-copying-signed-at = signed { $at }
ui-copying-operates = operates
ui-copying-to-receive = to receive
ui-copying-received = received { $at } ({ $kind })
ui-copying-applicant-and-receiver = Applicant and receiver
ui-copying-approved-content = What was approved
ui-copying-ground = Ground
ui-copying-history = History
ui-copying-operator = Operator
ui-copying-waits-title = Waiting for approval
ui-copying-waits-text = Approvers decide on their own page or here with their own passphrase. Then the supervisor comes and copying may begin.
