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
