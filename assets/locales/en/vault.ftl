# The vault

refusal-vault-in-use = Another program is using this vault: {$holder}. Only one may have it open. Close it there first.
refusal-vault-on-shared-storage = The vault lies on a network share or in a sync folder: {$place}. Several computers writing at once would damage it. Move the whole folder to a local disk and open it there.
refusal-vault-not-a-vault = There is no vault here: {$place}. Choose a folder whose name ends in .strongroom.
refusal-vault-already-there = There is a vault here already: {$place}. Choose another folder, or open this one.
refusal-vault-too-new = A newer program made this vault (format {$format}); this one will not touch it. Update the program first.
refusal-vault-damaged = The vault file is damaged: {$detail}. Not a byte of it was changed. Do not repair it by hand; restore the latest backup into another folder.
refusal-vault-wrong-passphrase = Wrong login or passphrase. After {$left} more mistakes this account is locked for a while.
refusal-vault-too-soon = The passphrase was wrong a moment ago; wait {$seconds} seconds before the next try. The wait grows with each mistake, so that nobody can guess.
refusal-vault-locked-out = Too many wrong passphrases: this account is locked for {$minutes} minutes. If the passphrase is forgotten, ask the security administrator to enrol a new key.
refusal-vault-weak-passphrase = The passphrase is too weak: at least {$characters} characters and {$classes} of upper case, lower case, digits and signs. Choose a long one you can remember.
refusal-vault-account-closed = The account {$login} is not open yet, closed or expired. Ask the system administrator.
refusal-vault-administrator-twice = {$name} is {$held} already. The system, security and audit administrators are three people, and the audit administrator holds no other post. Choose somebody else.
refusal-vault-too-few-holders = Only {$named} holder of the level keys was named; there must be two, or confidential items cannot be opened once one leaves. Name another (usually the general manager and the secrecy officer).
refusal-vault-login-taken = The login {$login} is taken. Choose another.
refusal-vault-locked = The vault is locked. Type your passphrase, then go on.
refusal-vault-trail-broken = The trail does not add up after entry {$seq}; the vault can be read but not changed. Ask the audit administrator to verify it; work goes on once the system or security administrator and the audit administrator acknowledge the break together.
refusal-vault-clock-behind = This computer's clock is earlier than the last entry ({$last}). Set the clock first, then go on.
refusal-vault-content-damaged = The content of {$file} does not match its recorded checksum, so it was not opened. Tell the secrecy officer and restore this file from a backup.
refusal-vault-level-key-missing = Without the {$level} key this content cannot be opened. Ask a holder of that key (usually the general manager or the secrecy officer) to open it with you, or to countersign your clearance.

event-vault-chartered = Vault chartered
event-session-opened = Vault entered
event-session-locked = Locked
event-passphrase-failed = Wrong passphrase
event-schema-migrated = Database brought to a newer form
event-backup-taken = Backup taken
event-vault-restored = Restored
event-blob-unclaimed = File without a row moved aside
event-anchor-exported = Audit anchor exported
event-vault-verified = Trail verified

event-report-printed = Verification report printed
event-shred-completed = File key and sealed bytes destroyed
event-clock-flagged = Clock behind the last entry
event-keys-enrolled = Personal keys enrolled
event-passphrase-changed = Passphrase changed
event-operation-refused = Operation refused
operation-who-am-i = See who one is
operation-read-workbench = See the workbench
operation-make-backup = Back up
operation-list-backups = See the backups
operation-restore-backup = Restore a backup
problem-missing = Nothing was found. Check the number, or search with another word.
problem-malformed = The request does not have the right form: { $detail }. Check it and try again; if it stays, tell the system administrator this sentence.
problem-broken = The program met a fault (reference { $reference }). Nothing of this act was written and earlier records are untouched. Try once more; if it stays, tell the system administrator the reference.
refusal-signing-handwriting-unusable = The handwriting cannot be used: { $fault }. Sign again on the pad, or leave it out and sign the printed form with a pen.
