# shell: window, lock screen, tasks, keys and shared widgets

ui-shell-navigation = Main navigation
ui-shell-today-at = Today { $time }
ui-shell-yesterday-at = Yesterday { $time }
ui-shell-archive-of = { $office } archive
ui-shell-fonds = Fonds { $fonds }
ui-shell-change-vault = Another vault
ui-shell-locked = The vault is locked
ui-shell-locked-start = Choose who you are and type your own passphrase.
ui-shell-locked-idle = Locked by itself after a long time without input.
ui-shell-locked-asked = Locked as you asked.
ui-shell-offline = Strongroom · fully offline
ui-shell-broken = The trail does not hold after entry { $seq }; the vault is read-only.
ui-shell-broken-who = The audit administrator verifies and exports the evidence; work goes on once the audit administrator and the system or security administrator acknowledge the break together.
ui-shell-broken-acknowledge = Acknowledge the break
ui-shell-broken-acknowledge-yes = Acknowledge together
ui-shell-broken-text = Everything up to entry { $seq } is still trusted; what follows is not, and is kept. Both sign with their own passphrase, with the reason; a new segment begins.
ui-shell-broken-reason = What happened, what was done
ui-shell-broken-second = Login of the system or security administrator
ui-shell-clock = The computer’s clock stands { $days } days after the last entry ({ $from }), and nobody has confirmed it.
ui-shell-clock-who = Due dates, expiries and cooling-off are not computed for now. The system administrator confirms it together with the security or audit administrator, the general manager, the office director or the secrecy officer.
ui-shell-clock-confirm = Check the clock
ui-shell-clock-yes = Confirm together
ui-shell-clock-last = Last entry
ui-shell-clock-seen = What the clock said then
ui-shell-clock-text = Compare it, the two of you, with a calendar and another clock. If it is right, confirm. If it is wrong, set it back first, then confirm. This is recorded in the trail.
ui-shell-clock-second = Login of the second person
ui-shell-broken-nothing = The vault is read-only, and only auditors have something to look at. Please wait for the audit administrator.
ui-shell-who = Who unlocks
ui-shell-other-person = Someone else, by login
ui-shell-login = Login
ui-shell-passphrase = Passphrase
ui-shell-forgotten = Forgotten
ui-shell-forgotten-text = Ask the system and the security administrator; together they can set a new one. There is no back door.
ui-shell-unlock = Unlock
ui-shell-unlocking = Unlocking…
ui-shell-sample = This is the sample vault; these passphrases open it
ui-shell-sample-note = Not shown for a real vault
ui-shell-version = Strongroom { $version } · fully offline
ui-shell-trail = Trail, { $seq ->
    [one] { $seq } entry
   *[other] { $seq } entries
}
ui-shell-backup = Backup { $at }
ui-shell-backup-overdue = Backup overdue, { $at }
ui-shell-backup-never = No backup yet
ui-shell-search = Search
ui-shell-search-hint = Records, people, numbers; pinyin initials work
ui-shell-search-help = Type a title, document number, archival number, barcode, name or room; ↑ ↓ choose, Enter opens.
ui-shell-search-none = Nothing found for “{ $query }”. What you may not see is not listed.
ui-shell-search-more = More records: show the list
ui-shell-search-sealed = Sealed words are still loading
ui-shell-lock = Lock
ui-shell-shortcuts = Keys
ui-shell-shortcuts-hint = Single letters work outside fields only; Alt with a digit changes the section at the left.
ui-shell-put-down = Put down, close
ui-shell-clearance = Clearance: { $level }
ui-shell-language = Language
ui-shell-theme = Light
ui-shell-theme-light = Light
ui-shell-theme-dark = Dark
ui-shell-theme-system = System
ui-shell-scale = Type size
ui-shell-roomy = Roomy rows (touch screens)
ui-shell-sounds = Sounds at the desk
ui-shell-tasks = Tasks
ui-shell-tasks-count = Tasks { $count }
ui-shell-tasks-running = { $count } running
ui-shell-tasks-clear = Clear finished
ui-shell-tasks-close = Close
ui-shell-task-elapsed = { $seconds } s so far
ui-shell-task-go-on = You can go on with other work
ui-shell-task-stop = Stop

## Shared widgets
ui-shared-back = Back
ui-shared-done = Done
ui-shared-clear = Clear
ui-shared-comma = {", "}
ui-shared-loading = Reading…
ui-shared-pages = { $count ->
    [one] { $count } page
   *[other] { $count } pages
}
ui-shared-title-marks = “{ $title }”
ui-shared-next = Next
ui-shared-previous = Previous
ui-shared-range = { $from } – { $to }
ui-shared-range-none = Nothing
ui-shared-show-passphrase = Show the passphrase
ui-shared-hide-passphrase = Hide the passphrase
ui-shared-caps-lock = Caps Lock is on
ui-shared-lanes = Before the act
ui-shared-lane-bad = Not possible
ui-shared-lane-warn = To confirm
ui-shared-lane-note = To know
ui-shared-lane-count = { $count }
ui-shared-pad-label = Handwritten signature
ui-shared-pad-again = Again
ui-shared-pad-here = Sign on this line
ui-shared-pdf-facts = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
}, { $size }, SHA-256
ui-shared-pdf-save = Save as…
ui-shared-pdf-saved = Saved to { $path }
ui-shared-pdf-open = Open
ui-shared-sign-aside = Signs for { $name } this once: opens no session and unlocks nobody else’s
ui-shared-sign-count-yourself = Count for yourself, then fill in
ui-shared-sign-agree = Agrees with what was entered
ui-shared-sign-differ = { $label } differs: you typed { $typed } { $unit }, entered were { $entered } { $unit }
ui-shared-sign-passphrase = Passphrase of { $name }
ui-shared-sign-nobody = Nobody can sign here. Ask the security administrator to grant a post.
ui-shared-sign-what = What is signed
ui-shared-sign-pad-hint = The passphrase is required; handwriting by pad or by pen on the printed form is welcome and not a condition.
ui-shared-sign-on-paper = Sign on paper
ui-shared-sign-on-pad = Use the pad
ui-shared-sign-paper-text = The signature box stays empty for a pen on the printed form. Until the scan is added it counts as “paper signature, scan to follow”.
ui-shared-sign-decline = Do not sign, say why…
ui-shared-sign-decline-reason = Why not
ui-shared-sign-decline-yes = Do not sign
ui-shared-sign-closes = Closes after { $seconds } s without input
ui-shared-sign-closing = Closes in { $seconds } s; counts and strokes are kept for 10 minutes
ui-shared-sign-confirm = Sign
ui-shared-sign-missing-count = { $label } missing
ui-shared-sign-missing-person = Choose the { $role }
ui-shared-sign-missing-passphrase = Passphrase of { $name } missing

## When something goes wrong
ui-problem-refused = Not possible
ui-problem-refused-text = The rules do not allow this step ({ $code }).
ui-problem-missing = Not found
ui-problem-missing-text = What you asked for was not found. Check the number, or search again from the list.
ui-problem-locked = The vault is locked
ui-problem-locked-text = Unlock it first, then go on.
ui-problem-conflict = It has changed meanwhile
ui-problem-conflict-text = This was changed elsewhere while you worked on it. Look at the present state, then decide.
ui-problem-broken = The program failed
ui-problem-broken-text = This step was not done and no data changed. Note the reference and tell the system administrator.
ui-problem-malformed = Not understood
ui-problem-malformed-text = What was sent is incomplete or malformed ({ $code }). Check it and try again.
ui-problem-reference = Reference { $reference }


## Workbench
ui-workbench-heading = Today
ui-workbench-figures = Figures
ui-workbench-figure-waiting = wait for me
ui-workbench-figure-out = items out
ui-workbench-figure-overdue = overdue
ui-workbench-figure-copies = copies not back
ui-workbench-figure-held = on hold
ui-workbench-figure-records = records I may see
ui-workbench-waiting = Waiting for me
ui-workbench-waiting-note = Approving, countersigning and witnessing ask for your own passphrase
ui-workbench-nothing-waits = Nothing waits for you.
ui-workbench-asks = { $name } asks: { $action }
ui-workbench-joint = joint, { $done } agreed
ui-workbench-kind-approval = Approve
ui-workbench-kind-paper-approval = Signed sheet
ui-workbench-kind-level-change = Countersign
ui-workbench-kind-clearance = Clearance
ui-workbench-kind-list-count = Count
ui-workbench-kind-list-attest = Witness
ui-workbench-kind-list-issue = Issue
ui-workbench-kind-incident = Settle
ui-workbench-do-approval = Look, decide
ui-workbench-do-paper-approval = Confirm
ui-workbench-do-level-change = Countersign
ui-workbench-do-clearance = Countersign
ui-workbench-do-list-count = Count
ui-workbench-do-list-attest = See the list
ui-workbench-do-list-issue = Issue
ui-workbench-do-incident = Look
ui-workbench-by-month = Loans by month
ui-workbench-by-department = Overdue by department
ui-workbench-filing = Filing overdue
ui-workbench-filing-all = What is due
ui-workbench-filing-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-workbench-lent = lent
ui-workbench-returned = returned
ui-workbench-month = Month
ui-workbench-as-table = As a table
ui-workbench-longest = up to { $days } d
ui-workbench-late = Due today and overdue
ui-workbench-all = All { $count }
ui-workbench-soon = Ends within 60 days
ui-workbench-nothing-soon = Nothing ends within 60 days.
ui-workbench-soon-agreement = Agreement
ui-workbench-soon-hold-review = Hold review
ui-workbench-soon-copy-return = Copy due
ui-workbench-soon-cooling = Cooling off
ui-workbench-health = Backup and trail
ui-workbench-backup-fine = Backup in time
ui-workbench-backup-late = Backup is due
ui-workbench-trail = Trail
ui-workbench-trail-text = { $seq ->
    [one] { $seq } entry
   *[other] { $seq } entries
}
ui-shared-title-quote = “{ $text }”
ui-shell-number-custody = Item found by its number
ui-shell-number-place = Place
ui-shell-number-copy-job = Copy job
ui-shell-number-hold = Hold
ui-shell-number-destruction-list = Destruction list
ui-shell-number-certificate = Destruction certificate
ui-shell-number-appraisal = Appraisal
