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
