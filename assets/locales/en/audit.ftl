# audit

operation-list-trail = See the trail
operation-begin-verification = Begin verifying the trail
operation-advance-verification = Verify the trail
operation-cancel-verification = Stop verifying
operation-export-anchor = Export an anchor
operation-acknowledge-break = Acknowledge a break of the trail
operation-print-verification-report = Print the verification report
role-verifier = Verified by
file-verification-report = Verification report
finding-charter-broken = The charter's signatures do not hold
finding-slot-unsigned = A person's keys were not enrolled by two
finding-sequence-broken = Positions of the trail are missing or repeat
finding-event-edited = An entry's content does not match its hash
finding-chain-broken = An entry does not follow the one before
finding-digests-edited = The row digests of an entry were changed
finding-seal-broken = A session's seal is missing or does not hold
finding-row-edited = A row differs from the trail: it was edited
finding-row-missing = A row the trail knows is gone: it was deleted
finding-row-unknown = A row the trail never saw: it was inserted
finding-act-unsigned = The signature of an approval, supervision or witness act does not hold
finding-content-missing = A sealed file is missing
finding-content-edited = A sealed file was changed
finding-anchor-differs = It differs from an outside anchor: history was rewritten
finding-rolled-back = The trail ends before an outside anchor: an older vault was put back
finding-action-charter-broken = Stop using the vault, keep the whole folder, tell the general manager and the audit administrator
finding-action-slot-unsigned = Close the account and have its keys enrolled again
finding-action-sequence-broken = Keep the evidence, restore the latest backup and state the break
finding-action-event-edited = Keep the evidence and compare the entry with the latest backup
finding-action-chain-broken = Keep the evidence and compare every entry from the break on
finding-action-digests-edited = Keep the evidence and compare the entry with the latest backup
finding-action-seal-broken = Ask the session's person and compare with the backup
finding-action-row-edited = Compare the row with the latest backup and find out who can reach the files
finding-action-row-missing = Bring the row back from a backup and find out who can reach the files
finding-action-row-unknown = Do not trust the row and find out who can reach the files
finding-action-act-unsigned = The act does not count; ask the person to sign again
finding-action-content-missing = Bring the file back from a backup
finding-action-content-edited = Bring the file back from a backup
finding-action-anchor-differs = Keep the evidence; the backup before the anchor counts
finding-action-rolled-back = Find the newer vault or backup, and who replaced the files

## The window
ui-audit-heading = Audit
ui-audit-note = Read only, numbers only; exports and checks are recorded too
ui-audit-export-anchor = Export an anchor
ui-audit-anchor-file = anchor-{ $seq }.json
ui-audit-anchor-saved = The anchor is saved at { $path }. Give it to somebody outside this office.
ui-audit-verify = Verify everything
ui-audit-verifying = Verifying…
ui-audit-verdict-none = Not verified in this session
ui-audit-verdict-running = Verifying everything
ui-audit-verdict-intact = Intact, nothing was changed
ui-audit-verdict-differs = Something differs; keep the evidence first
ui-audit-verdict-cancelled = Stopped, no verdict
ui-audit-running-text = { $done } of { $total }; you may leave this page
ui-audit-last-verified = Last verified { $at }
ui-audit-never-verified = Never verified. Every entry is recalculated and compared with every row, file and outside anchor.
ui-audit-cancelled-text = Stopped after { $events ->
    [one] { $events } entry
   *[other] { $events } entries
}
ui-audit-intact-text = Finished { $at }, up to entry { $seq }, head { $head }
ui-audit-differs-text = Finished { $at }, { $count ->
    [one] { $count } difference
   *[other] { $count } differences
}. Export report and evidence before any repair, and tell the secrecy officer.
ui-audit-figure-events = entries
ui-audit-figure-rows = rows
ui-audit-figure-sessions = sessions
ui-audit-figure-acts = signed acts
ui-audit-figure-files = files
ui-audit-figure-anchors = anchors
ui-audit-print-report = Report
ui-audit-add-anchor = Add an anchor file…
ui-audit-anchors-none = No outside anchor. Only an anchor shows that the whole vault was replaced by an older one.
ui-audit-anchors-given = Anchors to compare: { $list }
ui-audit-anchor-one = entry { $seq } { $head }
refusal-audit-anchor-unreadable = This is no anchor file. Choose the .json file that was exported as an anchor.
ui-audit-do = To do: { $what }
ui-audit-table = Table: { $table }
ui-audit-entry = entry { $seq }
ui-audit-from = From
ui-audit-to = To
ui-audit-who = Who
ui-audit-what = What
ui-audit-subject = About
ui-audit-seq = No.
ui-audit-at = When
ui-audit-hash = Hash
ui-audit-operation = Operation
ui-audit-program = program
ui-audit-details = Content
ui-audit-total = { $total ->
    [one] { $total } entry
   *[other] { $total } entries
}, newest first
ui-audit-none = No entries match.
ui-audit-choose = Choose an entry to see its content and hash.
ui-audit-only-subject = Only this subject
ui-audit-jump = Jump to an entry
ui-audit-jump-yes = Jump
ui-audit-jump-hint = 1 – { $total }
ui-audit-table-records = records
ui-audit-table-copies = copies
ui-audit-table-loans = loans
ui-audit-table-people = people
ui-audit-table-accounts = accounts
ui-audit-table-approvals = approvals
ui-audit-table-approval-decisions = decisions
ui-audit-table-signatures = signatures
ui-audit-table-copy-jobs = copy jobs
ui-audit-table-destruction-lists = destruction lists
ui-audit-table-destruction-items = list items
ui-audit-table-certificates = certificates
ui-audit-table-holds = holds
ui-audit-table-clearances = clearances
ui-audit-table-post-grants = posts
ui-audit-table-volumes = volumes
ui-audit-table-contents = files
ui-audit-table-settings = settings
ui-audit-table-record-corrections = corrections of descriptions
ui-audit-table-clock-jumps = clock jumps
ui-audit-table-recovery-grants = keys sealed for recovery
ui-audit-table-audit-events = trail
operation-create-vault = Create the vault
operation-lock = Lock
operation-unlock = Unlock
