# excerpts

## Operations
operation-request-excerpt = Ask for an excerpt
operation-make-excerpt = Enter an excerpt
operation-return-excerpt = Take an excerpt back
operation-cancel-excerpt = Cancel an excerpt
operation-read-excerpt = Open an excerpt
operation-list-excerpts = See excerpts
operation-issue-notebook = Hand out a notebook
operation-return-notebook = Take a notebook back
operation-destroy-notebook = Destroy a returned notebook
operation-list-notebooks = See notebooks
operation-print-excerpt-register = Print the register of excerpts
file-excerpt-register = Register of excerpts

## Events
event-excerpt-requested = Excerpt asked for
event-excerpt-approved = Excerpt allowed
event-excerpt-refused = Excerpt not allowed
event-excerpt-cancelled = Excerpt cancelled
event-excerpt-made = Excerpt made
event-excerpt-returned = Excerpt returned
event-excerpt-destroyed = Excerpt destroyed
event-notebook-issued = Notebook handed out
event-notebook-returned = Notebook returned
event-notebook-destroyed = Notebook destroyed
event-excerpt-register-printed = Register of excerpts printed

## States
excerpt-state-requested = waiting for approval
excerpt-state-approved = approved, not written yet
excerpt-state-held = out
excerpt-state-returned = returned
excerpt-state-destroyed = destroyed
excerpt-state-refused = not approved
excerpt-state-cancelled = cancelled

## Explanations
refusal-excerpt-purpose-missing = The purpose is missing. The register names it: say what the excerpt is for.
refusal-excerpt-extent-missing = It is not said how much is written out. Name it, like “article 3 in full” or “about 200 characters”.
refusal-excerpt-pages-unclear = The pages “{ $range }” cannot be read or go beyond the original's { $last }. Write them like 1-3, 7, rising; leave empty for all pages.
refusal-excerpt-return-day-past = The day of return, { $day }, has passed. Choose today or later; leave it empty if there is none.
refusal-excerpt-pages-unlikely = { $pages } pages cannot be. Enter what there is, 1 to 500.
refusal-excerpt-not-approved = Excerpt { $number } is not approved yet and cannot be entered. The approvers decide on their page or authorise on the spot.
refusal-excerpt-not-at-this-step = Excerpt { $number } is “{ $state }”; this step cannot be done now.
refusal-excerpt-not-the-holder = This excerpt is { $holder }'s; { $name } cannot sign for it. { $holder } signs in person.
refusal-excerpt-in-notebook = Excerpt { $number } stands in notebook { $notebook } and does not come back by itself. Take the whole notebook back.
refusal-excerpt-notebook-of-another = Notebook { $notebook } was handed to { $holder }; nobody else's excerpts stand in it. Use the writer's own.
refusal-excerpt-notebook-closed = Notebook { $notebook } was returned or destroyed; nothing more is written in it. Hand out another.
refusal-excerpt-notebook-out = Notebook { $notebook } is still out and cannot be destroyed. Take it back and count its leaves first.
refusal-excerpt-leaves-outside = Leaves { $first } to { $last } are not in this notebook of { $leaves }. Check the numbers.
refusal-excerpt-leaves-taken = Leaves { $first } to { $last } carry excerpt { $by } already. One leaf, one excerpt: use empty leaves.
refusal-excerpt-on-hold = Something in { $number } is on hold and cannot be destroyed. Keep it locked away until the hold is lifted.
