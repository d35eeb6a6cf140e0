# Levels, posts, permissions

level-general = General
level-internal = Internal
level-secret = Secret
level-confidential = Confidential
level-top-secret = Top secret

mark-profile-company = Company confidential
mark-profile-trade-secret = Trade secret
mark-blank = {""}
mark-company-confidential = Company confidential
mark-ordinary-trade-secret = Trade secret
mark-core-trade-secret = Core trade secret

post-general-manager = General manager
post-division-manager = Division manager
post-office-director = Office director
post-secrecy-officer = Secrecy officer
post-clerk = Records clerk
post-staff = Staff
post-auditor = Auditor
post-system-administrator = System administrator
post-security-administrator = Security administrator
post-audit-administrator = Audit administrator

permission-use-vault = Enter the vault
permission-read-records = Read records
permission-keep-records = Register, describe, shelve and file
permission-change-levels = Propose or countersign changes of level
permission-work-desk = Work the lending desk
permission-apply = Apply
permission-approve = Approve
permission-operate-copying = Operate copying
permission-hold = Place and lift holds
permission-dispose = Appraise and prepare destruction
permission-issue-certificate = Issue destruction certificates
permission-print-registers = Print registers
permission-export-lists = Export lists
permission-audit = Audit
permission-administer-system = Accounts and backup
permission-know-people = see people and their posts
permission-keep-agreements = enter agreements and training
permission-administer-security = Posts, clearances and rule pack
permission-complete-clearance = Countersign clearances

family-administration = Administration
family-planning = Planning and reform
family-contracts = Contracts and tenders
family-drawings = Drawings
family-equipment = Equipment
family-owners = Owners
family-complaints = Complaints and follow-up
family-watch = Watch and patrol
family-surveillance = Surveillance and access
family-environment = Environment and community
family-charges = Charges
family-accounting = Accounting
family-personnel = Personnel
family-secrecy = Secrecy

operation-install-rule-pack = Put a rule pack in force
operation-preview-rule-pack = Preview the rule pack
event-rule-pack-installed = Rule pack put in force

refusal-access-not-permitted = Your post does not do “{$operation}”. Who can: {$who}. Ask one of them, or ask the security administrator to change your posts.
refusal-access-same-person-twice = {$name} would be both {$first} and {$second} in one act. These must be two people; choose somebody else.
refusal-access-clearance-too-low = {$name} is not cleared for {$needed}. Choose somebody who is; a higher clearance is proposed by the security administrator and countersigned by a key holder.
refusal-access-wrong-post = {$name}'s post may not take this step. Who can: {$who}. Ask one of them to type their own passphrase here.
refusal-access-purpose-needed = Opening a {$level} record needs a purpose, which the trail keeps (confidential and above). Say why you need it, then open it.

## Violations and standing
permission-know-violations = Read violations and leak checks
permission-keep-violations = Enter, establish and decide violations and leak checks
permission-keep-standing = Suspend and resume people, note leavings
