# Reading register and what stands out in it
operation-list-readings = See the reading register
operation-export-readings = Export the reading register
operation-print-readings = Print the reading register
operation-list-unusual-readings = See unusual readings
operation-review-readings = Go through recent readings
operation-review-unusual-reading = Judge unusual readings

refusal-oversight-own-readings = These are your own readings; you cannot judge them. Ask the other one of general manager and secrecy officer.
refusal-oversight-judged-already = This has been judged already and cannot be changed. If there is something new, record it separately.
refusal-oversight-reason-needed = A judgement says why. Write down what was checked and what was done.
refusal-oversight-code-unknown = “{ $text }” is no judgement. Choose one of those listed.
refusal-oversight-period-too-long = One export covers a year at most ({ $days } days were chosen). Export it in parts.

event-unusual-reading-found = Unusual reading found
event-unusual-reading-judged = Unusual reading judged
event-readings-reviewed = Reading register gone through
event-readings-printed = Reading register exported

unusual-rule-hour = Too many within an hour
unusual-rule-day = Too many in a day
unusual-rule-usual = Far more than this person usually reads
unusual-rule-out-of-hours = Outside office hours
unusual-rule-other-departments = Too many records of other departments
unusual-rule-refused = Refused many times

judgement-explained = Belonged to the work
judgement-reminded = Person reminded
judgement-violation = Goes on as a violation

reading-act-record = Record read
reading-act-open = File opened
reading-act-preview = Preview
reading-act-download = Download
reading-act-print = Print
reading-act-export = Exported list
reading-elsewhere = Other department
file-reading-register = Reading register
reading-head-at = Time
reading-head-person = Reader
reading-head-department = Department
reading-head-number = Number
reading-head-title = Title
reading-head-level = Level
reading-head-act = Act
reading-head-file = File
reading-head-purpose = Purpose
reading-head-elsewhere = Note

permission-know-readings = See the reading register
permission-judge-readings = Judge unusual readings
setting-readings-hour = Unusual reading: more than … within an hour
setting-readings-day = Unusual reading: more than … in a day
setting-readings-times-usual = Unusual reading: more than … times the person's usual
setting-readings-other-departments = Unusual reading: more than … of other departments in a day
setting-readings-refused = Unusual reading: refused more than … times in a day
setting-readings-opens = Office opens (hour)
setting-readings-closes = Office closes (hour)

ui-oversight-heading = Reading oversight
ui-oversight-note = Every look and print at Secret and above
ui-oversight-unusual-note = Judged by somebody else than the reader
ui-oversight-tab-readings = Reading register
ui-oversight-tab-unusual = Unusual readings
ui-oversight-at = Time
ui-oversight-reader = Reader
ui-oversight-act = Act
ui-oversight-record = Record
ui-oversight-level = Level
ui-oversight-level-from = Level from
ui-oversight-number = Number
ui-oversight-purpose = Purpose
ui-oversight-total = { $total ->
    [one] { $total } line
   *[other] { $total } lines
}
ui-oversight-none = No readings match
ui-oversight-export = Export these days
ui-oversight-export-month = Export this month
ui-oversight-print = Print this period
ui-oversight-print-month = Print this month
ui-oversight-saved = The register was saved to { $path }. The export is in the trail.
ui-oversight-found = Found
ui-oversight-rule = Rule
ui-oversight-count = Count
ui-oversight-limit = {" "}/ limit { $limit }
ui-oversight-window = { $from } to { $to }
ui-oversight-judgement = Judgement
ui-oversight-judge = Judge
ui-oversight-own = Somebody else judges
ui-oversight-waits = Waiting
ui-oversight-open-only = Waiting
ui-oversight-all = All
ui-oversight-others = One's own readings are judged by somebody else; a judgement cannot be changed
ui-oversight-none-unusual = No unusual readings
ui-oversight-review = Go through seven days
ui-oversight-reviewed = Done; { $found } new unusual readings.
ui-oversight-judge-title = Judge unusual readings
ui-oversight-judge-yes = Judge
ui-oversight-judge-text = { $name }: { $rule } ({ $count }). Check what happened, then choose.
ui-oversight-reason = What was checked
ui-oversight-reason-hint = Say whom you asked and what you found. It cannot be changed afterwards.

ui-workbench-unusual = { $count ->
    [one] { $count } unusual reading
   *[other] { $count } unusual readings
} to judge
ui-workbench-keys = Fewer than two hold a level key
ui-workbench-keys-text = Confidential: { $confidential }, Top secret: { $top }. Clear another holder soon; if the key is lost, its content cannot be recovered.
ui-workbench-keys-fine = Level keys
ui-workbench-keys-fine-text = Confidential: { $confidential ->
    [one] { $confidential } holder
   *[other] { $confidential } holders
}, Top secret: { $top ->
    [one] { $top } holder
   *[other] { $top } holders
}
ui-workbench-keys-lacking = { $count } cleared without a key; a holder hands it on under “Level keys”
ui-workbench-keys-beyond = { $count } hold a key above their clearance; turn the keys
