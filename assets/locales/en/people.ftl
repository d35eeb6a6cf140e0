# people

## Operations
operation-list-people = See people
operation-add-person = Add a person
operation-open-account = Open an account
operation-close-account = Close an account
operation-change-passphrase = Change the own passphrase
operation-grant-post = Grant a post
operation-withdraw-post = Withdraw a post
operation-propose-clearance = Propose a clearance
operation-list-level-keys = See the level keys
operation-hand-on-level-keys = Hand level keys on
operation-turn-level-key = Turn a level key
operation-complete-clearance = Countersign a clearance
operation-list-clearances = See clearances
operation-list-departments = See departments
operation-add-department = Add a department
operation-list-duties = See the duty table
operation-confirm-duty = Confirm a duty
operation-withdraw-duty = Withdraw a duty
operation-read-matrix = See the approval matrix
operation-read-settings = See the settings
operation-change-setting = Change a setting

## Events
event-person-added = Person added
event-account-opened = Account opened
event-account-closed = Account closed
event-post-granted = Post granted
event-post-withdrawn = Post withdrawn
event-clearance-proposed = Clearance proposed
event-clearance-completed = Clearance countersigned
event-clearance-withdrawn = Clearance ended
event-department-added = Department added
event-duty-confirmed = Duty confirmed
event-duty-withdrawn = Duty withdrawn
event-setting-changed = Setting changed

## Passphrase policy
password-profile-dengbao = Dengbao: at least 10 characters of 3 classes, changed within 180 days
password-profile-modern = Modern: at least 15 characters, no forced change

## Explanations
refusal-people-name-missing = The name is missing. Enter the real name; registers and signatures use it.
refusal-people-login-unreadable = “{ $login }” cannot be a login. Use 2 to 32 small letters, digits, points, hyphens or underscores, beginning and ending with a letter or digit, like linjing.
refusal-people-passphrase-guessable = This passphrase is easily guessed: it is made of the login, a common passphrase or very few signs. Choose one only you would think of.
refusal-people-passphrase-unchanged = The new passphrase is the old one. Choose another.
refusal-people-account-there = { $name } has the account { $login }; each person has one. If the passphrase is forgotten, the security administrator and another person enrol new keys.
refusal-people-account-missing = { $name } has no account, so this cannot be done. If a passphrase is needed, the system administrator opens an account first.
refusal-people-validity-backwards = The account begins on { $from } but ends on { $until }. Correct the days.
refusal-people-own-account = Nobody closes the own account. Another system administrator does it.
refusal-people-own-post = Nobody grants the post { $post } to oneself (separation of administrators). Another security administrator does it.
refusal-people-posts-clash = { $name } is { $held } and cannot also be { $asked }: the audit administrator holds no other administrator's post nor the clerk's, and system and security join only in a small office. Choose another person, or withdraw the first post.
refusal-people-post-held = { $name } holds the post { $post } already.
refusal-people-post-not-held = { $name } does not hold the post { $post }; there is nothing to withdraw. Check the name.
refusal-people-last-administrator = { $name } is the only { $post }; nobody could do that work afterwards. First grant the post to another person with an account.
refusal-people-enrolled-alone = Enrolling keys takes two people; { $name } cannot do it alone. The security administrator (in a small office also the director, general manager, secrecy officer or audit administrator) signs with the own passphrase.
refusal-people-own-clearance = { $name } cannot propose or countersign the own clearance. Somebody else does it.
refusal-people-clearance-by-one = { $name } proposed it and cannot countersign too: a clearance is given by two. The general manager or the secrecy officer countersigns.
refusal-people-key-not-waiting = No level key waits for { $name }: it takes a countersigned clearance, an open account, and a key not yet held.
refusal-people-own-level-key = { $name } cannot hand a level key on to themselves. Ask another holder.
refusal-people-key-not-due = There is no reason to turn this level's key. It is turned after somebody has left the circle.
refusal-people-clearance-waits = A clearance for { $name } waits to be countersigned. Settle it first.
refusal-people-clearance-unchanged = { $name } has that clearance already.
refusal-people-clearance-settled = This clearance of { $name } was countersigned or ended already. Refresh the list.
refusal-people-person-left = { $name } has left; no clearance or post can be given any more.
refusal-people-department-code-taken = Another department has the code { $code }. Choose another.
refusal-people-duty-there = { $department } working with “{ $family }” is confirmed already.
refusal-people-family-unknown = No category belongs to “{ $family }”. Choose from the duty table.
refusal-people-setting-unknown = There is no switch “{ $key }”. Change it on the settings page.
refusal-people-setting-value = The switch “{ $key }” does not take “{ $value }”. Keep to the range shown on the settings page.

operation-record-agreement = Enter agreement and training
event-agreement-recorded = Agreement and training entered

## Settings
setting-loans-check-agreement = Check the confidentiality agreement when lending and copying
setting-loans-check-training = Check confidentiality training when lending
setting-loans-training-months = Months that training is valid
setting-cooling-off-days = Cooling-off before destruction (days)

refusal-people-reason-missing = The reason for closing the account is missing. Say why, e.g. left, moved, term ended.

## The window
person-kind-staff = Staff
person-kind-outside = Outside
person-kind-guest = Guest
person-state-active = Active
person-state-suspended = Suspended
person-state-left = Left
ui-people-heading = People
ui-people-tab-people = People
ui-people-tab-clearances = Clearances
ui-people-tab-keys = Level keys
ui-people-tab-duties = Departments and duties
ui-people-tab-matrix = Approval matrix
ui-people-key-note = Confidential and top-secret content is sealed under keys of its level. A holder hands them on to accounts younger than their clearance, and turns them when somebody leaves.
ui-people-key-waiting = Waiting for a key
ui-people-key-none-waiting = Nobody waits for a key
ui-people-key-no-holders = Nobody holds a level key yet
ui-people-key-lacks = Keys lacking
ui-people-key-holds = Keys held
ui-people-key-since = Since
ui-people-key-hand-on = Hand on
ui-people-key-hand-on-text = Seal the { $levels } key to { $name }, whose clearance two people have signed. They can then read content of that level. This is recorded in the trail.
ui-people-key-turn = Turn the key
ui-people-key-turn-text = Turn the { $level } key: what is sealed from now on opens only for those cleared today; what was sealed before stays as it is. This is recorded in the trail.
ui-people-key-due = { $names } left the { $level } circle on { $since }; its key waits to be turned.
ui-people-key-holder-acts = Waits for a holder
ui-people-name = Name
ui-people-staff-number = Staff no.
ui-people-department = Department
ui-people-posts = Posts
ui-people-post = Post
ui-people-clearance = Clearance
ui-people-account = Account
ui-people-state = State
ui-people-kind = Kind
ui-people-search = Name, staff number, login
ui-people-add = Add a person
ui-people-add-hint = A person without account may borrow. For signing with a passphrase the system administrator opens an account.
ui-people-open-account = Open an account
ui-people-none = Nobody matches.
ui-people-waits = Waiting
ui-people-choose = Choose a person to see posts, clearance and account.
ui-people-organisation = Organisation
ui-people-phone = Telephone
ui-people-barcode = Barcode
ui-people-closed = closed
ui-people-no-account = none
ui-people-account-until = Account until
ui-people-agreement = Agreement until
ui-people-training = Last training
ui-people-agreement-late = The agreement has expired
ui-people-dates = Dates of agreement and training
ui-people-save-dates = Save the dates
ui-people-withdraw = Withdraw
ui-people-no-post = No post
ui-people-choose-post = Choose a post
ui-people-grant = Grant
ui-people-proposed = proposed: { $level }
ui-people-propose = Propose { $level }
ui-people-propose-none = Choose a level
ui-people-propose-hint = It takes effect when a key holder (general manager or secrecy officer) completes it.
ui-people-close-account = Close the account…
ui-people-close-title = Close the account of { $name }
ui-people-close-text = No more logins or signatures; what was signed stays valid. It cannot be opened again.
ui-people-close-yes = Close it
ui-people-has-left = The person has left
ui-people-open-next = Next: security administrator
ui-people-login = Login
ui-people-login-hint = Small letters and digits, such as linjing
ui-people-login-error = 2 to 32 small letters, digits, points, hyphens or underscores
ui-people-passphrase-new = Passphrase
ui-people-types-self = { $name } types it, unseen by others
ui-people-passphrase-again = Once more
ui-people-pass-differs = The two differ
ui-people-pass-dengbao = At least 10 characters of 3 classes: capitals, small letters, digits, signs
ui-people-pass-modern = At least 15 characters; a sentence will do
ui-people-until-hint = For temporary accounts, such as outside auditors
ui-people-enrol-slip = Key enrolment
ui-people-enrol-sentence = You confirm that the key of login ‹{ $login }› was enrolled by ‹{ $name }› in person.
ui-people-enrol-line = Post { $post }, opened by system administrator { $name }
ui-people-enrol-confirm = Confirm
ui-people-open-only = Waiting
ui-people-all = All
ui-people-clearance-note = Proposed by the security administrator, completed by a key holder; never by one person
ui-people-proposed-by = Proposed
ui-people-completed-by = Completed
ui-people-no-clearances = No clearance waits.
ui-people-complete = Complete…
ui-people-complete-title = Complete the clearance
ui-people-complete-yes = Complete
ui-people-complete-text = The clearance of { $name } becomes { $level }, proposed by { $by }. It takes effect at once.
ui-people-ended = Ended
ui-people-in-force = In force
ui-people-duties = Duties
ui-people-duties-note = Loans within the own duty need no approval and are still registered (R4 二·三)
ui-people-no-duties = No duties yet. Without them every loan needs approval.
ui-people-confirmed = Confirmed
ui-people-confirm-duty = Confirm
ui-people-departments = Departments
ui-people-code = Code
ui-people-count = People
ui-people-no-departments = No departments.
ui-people-add-department = Add
ui-people-matrix-note = Who must allow what. Separated by a comma all must agree, by “or” any one. It comes with the rule pack.
ui-people-or = { " or " }
ui-people-supervised = supervised
ui-people-witnesses = { $count ->
    [one] { $count } witness
   *[other] { $count } witnesses
}
ui-people-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
} at most
