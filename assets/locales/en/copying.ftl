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
operation-destroy-returned-copy = Destroy a returned copy
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
event-returned-copy-destroyed = Returned copy destroyed
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
refusal-copying-supervisor-changed = { $opened_by } began this supervision; { $name } cannot sign it off: beginning and end are one person's. Call { $opened_by } back; if that is impossible, stop the session, count the sheets and ask again.
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
refusal-copying-another-operates = { $operator } operates this session; { $name } cannot count or finish it. { $operator } comes back to it; if that is impossible, stop the session.
refusal-copying-out-on-loan = { $label } was lent at the desk and is not taken back here. Return it at the desk.

## Register
copy-register-spoiled = { $count } spoiled
copy-register-ready = { $count } not fetched
copy-register-own-duty = own duty
file-copy-register = Copy register
