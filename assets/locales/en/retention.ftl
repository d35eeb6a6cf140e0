# Retention and holds

operation-list-due = See what is due
operation-place-hold = Place a hold
operation-lift-hold = Lift a hold
operation-list-holds = See holds
operation-list-retention-rules = See the retention table

event-hold-placed = Hold placed
event-hold-lifted = Hold lifted
event-retention-extended = Retention extended

retention-trigger-year-after-creation = From 1 January after creation
retention-trigger-fiscal-year = From the day after the fiscal year
retention-trigger-date = From the day after a given date
retention-trigger-event = From the day after an event
retention-action-destroy = Appraise for destruction when due
retention-action-review = Review when due
retention-action-keep = Keep for ever

refusal-retention-hold-reason-needed = The hold has no reason yet. A hold stops destruction, deletion and changes of the term, so it must say why. Write the reason and submit again.
refusal-retention-hold-authority-needed = The hold has no authority yet. Say who asked for it and on what paper, for example a case number, a letter or a manager.
refusal-retention-hold-review-past = The review day { $review_on } is not after today. A hold must be reviewed in time; choose a later day.
refusal-retention-record-gone = Record { $number } was destroyed or handed over; there is nothing left to dispose of. Its page shows where it went and the certificate number.
refusal-retention-hold-lifted-already = Hold { $number } was lifted before and cannot be lifted twice. Reload to see who lifted it and when.
refusal-retention-lift-reason-needed = Lifting the hold has no reason yet. Say why it is no longer needed.
refusal-retention-on-hold = Record { $number } is on hold { $hold }; its retention may not change meanwhile. Have the general manager, office director or secrecy officer lift the hold first, or choose another opinion.
refusal-retention-beyond-latest = This record holds personal information and may be kept until { $latest } at most (PIPL articles 19 and 47). An extension may not pass that day: shorten it, or appraise for destruction.
refusal-retention-extension-too-short = The new day is not after the present due date { $due_on }. Choose a later day.

operation-record-term-start = Record the start of a term
operation-record-owner-consent = Record an owner’s consent
event-term-start-recorded = Start of a term recorded
event-owner-consent-recorded = Owner’s consent recorded
refusal-retention-start-not-asked = The term of { $number } counts from the document’s own date; there is no start to record. To change the term, appraise it.
refusal-retention-start-ahead = The day { $date } lies ahead. Record it once it has happened.
refusal-retention-start-reason-needed = The start is recorded as { $recorded }. Changing it needs a reason.
refusal-retention-consent-not-asked = { $number } is our own; nobody’s consent is needed.
refusal-retention-consent-empty = The number of the consent is missing. Without written consent this record may not be destroyed.
note-retention-rule = Rule { $code } version { $version }: { $text } ({ $mandate })
note-retention-from-year-after-creation = Made on { $created }; counted from 1 January after, { $from }
note-retention-from-fiscal-year = Made on { $created }; counted from the day after the fiscal year, { $from }
note-retention-from-date = Given date { $date }; counted from the next day, { $from }
note-retention-from-event = “{ $event }” happened on { $date }; counted from the next day, { $from }
note-retention-term-ends = Kept { $years } years{ $months ->
    [0] { "" }
   *[other] { " " }and { $months } months
}; the term ends on { $on }
note-retention-permanent = Kept for ever; there is no due date
note-retention-trigger-missing = The day of “{ $event }” is not recorded, so no due date can be computed. Record it on the record’s page.
note-retention-date-missing = The starting day is not recorded, so no due date can be computed. Record it on the record’s page.
note-retention-extended-until = Extended by appraisal until { $until }
note-retention-kept-for-ever = Kept for ever by appraisal
note-retention-latest = Holds personal information: kept until { $latest } at most ({ $ground })
note-retention-cut-by-latest = The term ends with the latest day for personal information, { $latest }
note-retention-review-when-due = To be reviewed when due, before anything is decided
