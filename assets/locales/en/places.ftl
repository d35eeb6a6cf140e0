# Places

place-kind-room = room
place-kind-cabinet = cabinet
place-kind-shelf = shelf
place-kind-box = box

operation-list-places = See the places
operation-add-place = Add a place

event-place-added = Place added

refusal-place-wrong-parent = A {$kind} cannot stand here: places go room › cabinet › shelf › box, and only a room stands on its own. Choose another parent.
refusal-place-code-taken = The code {$code} is in use here already: {$path}. Codes are unique under one parent; choose another.
refusal-place-code-unfit = “{$code}” cannot be a place code: codes are printed on labels and hold letters, digits and dashes only, 20 at most. Change it.
refusal-place-capacity-out-of-range = A capacity of {$capacity} makes no sense: it is the number of items that fit, 1 to 100000; leave it empty if you do not count.
refusal-place-full = {$path} is full with {$capacity} items. Choose another place, or ask the records clerk to change its capacity.
refusal-place-reading-place-not-a-room = {$path} cannot be a reading place for top secret items: those are read in a named room. Mark the whole room instead.

capacity-unit-items = items
capacity-unit-cm = centimetres
label-stock-sheet-24 = A4 labels 3×8 (63.5×33.9 mm)
label-stock-sheet-65 = A4 labels 5×13 (38.1×21.2 mm)
label-stock-roll-60 = roll 60×40 mm
label-stock-roll-50 = roll 50×30 mm
stocktake-state-gathering = being prepared
stocktake-state-open = being counted
stocktake-state-closing = being compared
stocktake-state-closed = closed
stocktake-state-cancelled = given up
scan-verdict-here = in its place
scan-verdict-misplaced = at a wrong place
scan-verdict-elsewhere = belongs elsewhere
scan-verdict-on-loan = should be out
scan-verdict-lost = reported lost
scan-verdict-destroyed = destroyed
scan-verdict-unknown = number not registered
scan-verdict-not-ours = not ours
scan-verdict-place = place
finding-kind-missing = missing
finding-kind-sought = not found
finding-kind-misplaced = misplaced
finding-kind-should-be-out = here, but should be out
finding-kind-was-lost = here, but reported lost
finding-kind-was-destroyed = here, but destroyed
finding-kind-unregistered = number not registered
finding-kind-not-ours = not ours
finding-outcome-found = found
finding-outcome-moved-back = put back
finding-outcome-rehomed = belongs here now
finding-outcome-reported-lost = reported lost
finding-outcome-put-right = register put right
finding-outcome-handed-over = handed over
finding-outcome-explained = explained, nothing wrong

operation-change-place = Change a place
operation-move-place = Move a place
operation-retire-place = Retire a place
operation-read-place = See a place's card
operation-move-things = Move items
operation-list-move-slips = See the move slips
operation-read-move-slip = See a move slip
operation-print-move-slip = Print a move slip
operation-bring-home = Bring items home
operation-list-away = See what is not in its place
operation-preview-labels = Preview labels
operation-print-labels = Print labels
operation-print-box-spines = Print box spines
operation-open-stocktake = Open a stocktake
operation-gather-stocktake = Prepare a stocktake
operation-scan-stocktake = Count in a stocktake
operation-close-stocktake = Close a stocktake
operation-cancel-stocktake = Give up a stocktake
operation-list-stocktakes = See the stocktakes
operation-read-stocktake = See a stocktake
operation-print-stocktake = Print a stocktake report
operation-list-findings = See the findings
operation-close-finding = Close a finding
operation-seek-copy = Report a copy not found

event-place-changed = Place changed
event-place-moved = Place moved
event-place-retired = Place retired
event-things-moved = Items moved
event-move-slip-printed = Move slip printed
event-labels-printed = Labels printed
event-box-spines-printed = Box spines printed
event-stocktake-opened = Stocktake opened
event-stocktake-gathered = Stocktake prepared
event-stocktake-scanned = Counted in a stocktake
event-stocktake-compared = Stocktake compared
event-stocktake-closed = Stocktake closed
event-stocktake-cancelled = Stocktake given up
event-stocktake-printed = Stocktake report printed
event-finding-opened = Finding opened
event-finding-closed = Finding closed
event-copy-sought = Copy reported not found
event-copy-given-up = Copy not found, reported lost
event-copy-recovered = Copy reported lost is there again

refusal-place-into-itself = {$path} cannot stand in itself. Choose another parent.
refusal-place-not-empty = {$path} is not empty: {$items} items are or belong here, and {$places} places stand in it. Move them first, then retire it.
refusal-place-retired = {$path} is retired and takes nothing any more. Choose another place.
refusal-place-full-length = {$path} is {$capacity} cm long; with this it would need {$used} cm. Choose another place.
refusal-place-spine-out-of-range = A spine of {$spine} mm makes no sense: 5 to 200 mm. Change it, or leave it empty when unknown.
refusal-place-code-unknown = “{$text}” is not known. Choose one of those listed.
refusal-place-nothing-to-move = Nothing was scanned yet. Scan what to move first.
refusal-place-too-many-things = One move slip holds {$most} items at most. Use several.
refusal-place-not-movable = {$barcode} is nothing that can be moved: slips carry copies, volumes and boxes. Check the barcode.
refusal-place-scanned-twice = {$barcode} was scanned twice. Take one away.
refusal-place-at-home = {$barcode} is where it belongs, or belongs nowhere. Reload the list of items away from home.
refusal-place-lost-on-loan = {$barcode} was lost by a borrower. Take it back at the lending desk first, then close this finding.
refusal-place-copy-not-in = {$barcode} is not in: lent, being copied, lost or destroyed. Take it back first.
refusal-place-receiver-needed = {$path} is kept by {$keeper}. Ask {$keeper} to type their own passphrase here.
refusal-place-wrong-receiver = This is kept by {$keeper}; {$name} cannot take over instead. Ask {$keeper}.
refusal-place-stocktake-open = A stocktake is open here ({$number}). Close it or give it up first.
refusal-place-stocktake-not-open = Stocktake {$number} is “{$state}” now; this cannot be done. See where it stands.
refusal-place-outside-stocktake = {$path} is not within stocktake {$number}. Scan a place within it.
refusal-place-finding-closed = Finding {$number} is closed. Report it anew if it comes back.
refusal-place-closing-needed = Say what was done, so that it can be checked later.
refusal-place-outcome-unfit = “{$kind}” cannot end with “{$outcome}”. Choose one of those listed.
refusal-place-search-open = This copy is being looked for already ({$number}). Add to that finding.
refusal-place-start-beyond-sheet = A sheet has {$most} labels; it cannot start at {$start}. Change the start.
refusal-place-no-labels = Nothing was chosen. Choose copies, volumes, places or people first.
refusal-place-too-many-labels = One print makes {$most} labels at most. Print in several goes.
refusal-place-shift-out-of-range = A printer shift of {$tenths} (0.1 mm) is too much: within ±10 mm. Change it.

move-reason-brought-home = Brought home

file-labels = labels
file-box-spines = box spines

moved-kind-copy = copy
moved-kind-volume = volume
moved-kind-box = box

ui-places-heading = Places
ui-places-tab-tree = Places
ui-places-tab-moving = Moving
ui-places-tab-away = Not in place
ui-places-tab-stocktakes = Stocktakes
ui-places-tab-findings = Findings
ui-places-none = There are no places yet. Add a room first, then cabinets, shelves and boxes in it.
ui-places-add = Add inside
ui-places-add-room = Add a room
ui-places-add-title = Add in { $path }
ui-places-change = Change
ui-places-change-title = Change { $path }
ui-places-save = Save
ui-places-code = Code
ui-places-code-hint = Another code changes the path of everything inside; barcodes stay.
ui-places-name = Name
ui-places-capacity = Capacity
ui-places-capacity-hint = Empty: not counted
ui-places-unit = Counted in
ui-places-spine = Spine (mm)
ui-places-spine-hint = What the box takes of a shelf measured in centimetres
ui-places-keeper = Keeper
ui-places-keeper-hint = Empty: as what it stands in
ui-places-no-keeper = nobody named
ui-places-reading = Top secret items may be read here
ui-places-move = Move
ui-places-move-title = Move { $path }
ui-places-move-text = { $count ->
    [one] Its 1 item and everything inside move along.
   *[other] Its { $count } items and everything inside move along.
}
ui-places-move-to = To
ui-places-retire = Retire
ui-places-retire-title = Retire { $path }
ui-places-retire-text = The { $kind } takes nothing any more; its barcode and code are never given again.
ui-places-label-own = Own label
ui-places-label-within = Labels of what is inside
ui-places-label-title = Print labels: { $path }
ui-places-label-stock = Label stock
ui-places-label-start = Begin at label
ui-places-label-start-hint = A used sheet begins at its next free label
ui-places-label-slot = Label { $slot }
ui-places-label-right = Shift right (mm)
ui-places-label-down = Shift down (mm)
ui-places-label-hint = Print at actual size, never scaled. Confidential titles are not printed.
ui-places-label-page-after = Next page
ui-places-label-page-before = Page before
ui-places-label-pages = Page { $page } of { $pages }, { $count ->
    [one] { $count } label
   *[other] { $count } labels
}
ui-places-label-preview = Labels as they will be printed, page { $page }
ui-places-print = Print
ui-places-spines = Spines ({ $count })
ui-places-count = Count here
ui-places-full = full
ui-places-not-home = not in its place
ui-places-used = Used
ui-places-used-of = { $used } of { $capacity } { $unit }
ui-places-uncounted = { $held ->
    [one] { $held } item
   *[other] { $held } items
}, no limit
ui-places-volumes = { $count ->
    [one] { $count } volume
   *[other] { $count } volumes
}
ui-places-standing = In place
ui-places-standing-here = in place
ui-places-standing-away = away
ui-places-standing-guest = laid here for now
ui-places-sealed = [sealed]
ui-places-empty = Nothing stands directly here.
ui-places-total = { $count } in all
ui-places-earlier = Previous
ui-places-later = Next
ui-places-moving-scan-place = Scan the place to move to first
ui-places-moving-scan-things = Scan copies, volumes, boxes; another place changes the destination
ui-places-moving-to = To { $path }
ui-places-moving-nowhere = No destination yet
ui-places-moving-empty = What you scan is listed here and moved in one go, on one slip.
ui-places-moving-twice = on the slip already
ui-places-moving-off = Take { $barcode } off
ui-places-moving-rehome = They belong there from now on (otherwise laid there for now)
ui-places-moving-reason = Reason
ui-places-moving-receiver = Receiver's account
ui-places-moving-passphrase = Receiver's passphrase
ui-places-moving-other = Other place
ui-places-moving-go = Move ({ $count })
ui-places-moved = Slip { $number }: { $count ->
    [one] { $count } item
   *[other] { $count } items
} moved to { $path }.
ui-places-slips = Move slips
ui-places-slips-none = No move slips yet.
ui-places-slip-line = { $path }   { $count ->
    [one] { $count } item
   *[other] { $count } items
}   { $name }
ui-places-home = Belongs
ui-places-now = Is now
ui-places-away-none = Everything is in its place.
ui-places-away-hint = In the order of their places. Tick what you put back, then record it with “Bring home”.
ui-places-brought-home = { $number }: { $count } back in { $path }.
ui-places-bring-home-text = Brings { $count } back to { $homes ->
    [one] { $homes } place
   *[other] { $homes } places
}, one move slip for each place.
ui-places-bring-home-title = Bring home
ui-places-bring-home = Bring home ({ $count })
ui-places-away-none-taken = Take none
ui-places-away-all = Take all
ui-places-away-take = Take { $number }
ui-places-number = Number
ui-places-place = Place
ui-places-state = State
ui-places-counted = Counted
ui-places-differences = Differences
ui-places-opened = Opened
ui-places-blind = blind
ui-places-stocktakes-none = Nothing was counted yet.
ui-places-stocktake-new = New stocktake
ui-places-stocktake-open = Begin
ui-places-stocktake-over = Count where
ui-places-stocktake-over-hint = With everything inside
ui-places-stocktake-blind = Blind: counters do not see what should be there
ui-places-stocktake-title = Stocktake { $number }   { $path }
ui-places-scan-place = Scan a place first, then what stands there
ui-places-scan-at = At { $path }: scan items, or the next place
ui-places-verdict-none = Nothing scanned yet.
ui-places-verdict-counted = counted
ui-places-verdict-again = scanned before
ui-places-belongs = belongs to { $path }
ui-places-search-ended = { $number }, which was looked for, is found.
ui-places-blind-text = Blind: what should be there is shown once the stocktake is closed.
ui-places-expected = Expected
ui-places-expected-none = Nothing should be here, or nothing that you may know of.
ui-places-scanned = Scanned
ui-places-volume-counted = Volume { $key }
ui-places-volume-papers = Volume { $key }, stands for the { $count ->
    [one] { $count } paper
   *[other] { $count } papers
} in it
ui-places-accounted = Found
ui-places-not-scanned = Not scanned
ui-places-counters = Counting
ui-places-close = Close the stocktake
ui-places-close-title = Close this stocktake?
ui-places-close-text = Every difference becomes a finding; nothing can be scanned afterwards.
ui-places-cancel = Give up
ui-places-cancel-title = Give this stocktake up?
ui-places-cancel-text = The scans stay; nothing becomes a finding.
ui-places-print-report = Print the report
ui-places-difference = Difference
ui-places-found-at = Expected or found at
ui-places-due = Due
ui-places-outcome = Outcome
ui-places-findings-none = No findings.
ui-places-findings-open = Open
ui-places-findings-all = All
ui-places-finding-close = Close
ui-places-finding-title = Close { $number }
ui-places-finding-note = What was done
ui-places-seek = Report not found
ui-places-seek-yes = Report
ui-places-seek-note = Where you looked
