# approvals

## Operations
operation-list-approvals = Look at approvals
operation-read-approval = Open an approval
operation-decide-approval = Decide a request
operation-authorise-on-the-spot = Authorise on the spot
operation-withdraw-approval = Withdraw a request

## Events
event-approval-asked = Approval asked for
event-approval-decided = Request decided
event-approval-withdrawn = Request withdrawn
event-approval-used = Approval used
event-approval-given-back = Approval given back

## Words
title-sealed = [sealed]
action-reading = reading
action-carry-out = carrying out
action-copying = copying
action-excerpt = excerpt
action-transfer = transfer
action-disclosure = disclosure to outsiders
action-export = export
action-printing = printing
action-destruction = destruction
ground-none-needed = no approval needed
ground-own-duty = own duty
ground-approval = approved
approval-mode-all = all must agree
approval-mode-any = one is enough
approval-state-open = open
approval-state-approved = approved
approval-state-refused = refused
approval-state-withdrawn = withdrawn
approval-state-used = used
approval-state-expired = expired
decision-approve = agree
decision-refuse = disagree
role-applicant = applicant
role-approver = approver
role-operator = operator
role-supervisor = supervisor
role-executor = executor
role-first-witness = first witness
role-second-witness = second witness
role-receiver = receiver
role-proposer = proposer
role-countersigner = countersigner
role-borrower = borrower
role-issuer = issuer
role-appraiser = appraiser

## Why something cannot be done
refusal-approval-still-open = Request { $number } is not decided yet (R4 二·三·1). Still missing: { $who }. Let them decide, or authorise here, then go on.
refusal-approval-was-refused = Request { $number } was not approved. See the opinion, add reasons and ask again.
refusal-approval-was-withdrawn = Request { $number } was withdrawn by its applicant. If it is still needed, ask again.
refusal-approval-already-used = The approval { $number } allows one act and has been used. Ask again for another.
refusal-approval-already-approved = Request { $number } is approved already; nothing is left to decide. The act can be done.
refusal-approval-expired = The approval { $number } was valid until { $until } and has expired. Please ask again.
refusal-approval-content-differs = What is to be done differs from what { $number } approved (item, level, borrower, way or purpose changed), so the approval cannot be used. Ask again for what it is now.
refusal-approval-not-carried = The decisions on { $number } do not carry it: missing { $who }, and each approver counts once. Complete them first.
refusal-approval-not-your-decision = { $name } is not among the approvers of this request. { $who } decide.
refusal-approval-already-decided = { $name } has signed this request already; one person counts once. The remaining approvers decide.
refusal-approval-applicant-decides = { $name } is the applicant and cannot approve the own request. Another { $who } decides.
refusal-approval-approver-clearance-too-low = This request concerns { $needed }, which is above { $name }'s clearance. An approver with the clearance decides, or the security administrator arranges one.
refusal-approval-opinion-needed = A refusal needs its reason, so that the applicant knows what to add.
refusal-approval-only-applicant-withdraws = Request { $number } can be withdrawn only by its applicant. An approver who disagrees signs “disagree”.
refusal-approval-purpose-needed = A request needs its purpose; the approvers judge by it.

## Words of the window
ui-approvals-slip = Decision
ui-approvals-sentence = You approve: { $applicant } asks for ‹{ $action }› of “{ $title }”, level ‹{ $level }›.
ui-approvals-purpose = Purpose: { $purpose }
ui-approvals-step-done = { $post } { $name }: { $decision }
ui-approvals-step-open = { $post }: open
ui-approvals-aside = A decision asks for your own passphrase once more
ui-approvals-agree = Approve

## The window, inbox
ui-approvals-heading = Approvals
ui-approvals-waiting = Waiting for me
ui-approvals-mine = Mine
ui-approvals-all = All
ui-approvals-action = Action
ui-approvals-asked = Asked
ui-approvals-expires = Valid until
ui-approvals-hash = Hash
ui-approvals-purpose-label = Purpose
ui-approvals-none-waiting = Nothing waits for your decision.
ui-approvals-none = No requests.
ui-approvals-choose = Choose a request and read it before deciding.
ui-approvals-decide = Decide…
ui-approvals-on-the-spot = Allow here…
ui-approvals-open-subject = Open
ui-approvals-withdraw = Withdraw
ui-approvals-withdraw-title = Withdraw the request
ui-approvals-withdraw-text = Withdraw { $number }. Ask again if it is still needed.
ui-approvals-nobody-holds = Nobody can decide
ui-approvals-sentence-list = You approve: { $applicant } asks for ‹{ $action }›, highest level ‹{ $level }›: { $purpose }.
