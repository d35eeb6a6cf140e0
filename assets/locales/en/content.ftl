## Electronic files: attaching, viewing, downloading, printing

operation-begin-attachment = Begin attaching a file
operation-advance-attachment = Attach a file
operation-cancel-attachment = Cancel attaching
operation-list-thumbnails = See the thumbnails of files
operation-view-file = View a file
operation-view-page = See a page of a file
operation-close-viewing = Close the viewer
operation-print-file = Print a file
operation-begin-download = Download a file
operation-advance-download = Write a file out
operation-cancel-download = Cancel a download

event-file-previewed = File viewed
event-file-downloaded = File downloaded
event-file-printed = File printed
event-file-not-read = File gave no content

file-use-record = record opened
file-use-open = file opened
file-use-preview = viewed
file-use-download = downloaded
file-use-print = printed
file-use-export = exported in a list

file-fault-damaged = the file is damaged or not of the format it claims
file-fault-too-large = it is beyond what is shown here (file 256 MiB, picture 100 million pixels, swelling archive)
file-fault-locked = the file has a password of its own
file-fault-no-such-page = there is no such page
file-fault-no-pages = this format, or the way it is packed, has no pages to show
file-fault-took-too-long = reading it took too long
file-fault-died = it brought the process that read it down

refusal-file-attached-already = The same file is attached to this record already ({ $name }), byte for byte. It need not be attached again.
refusal-file-not-readable = “{ $name }” cannot be read: it was moved, is a folder, or is not yours to read. Choose it again.
refusal-file-not-writable = “{ $name }” cannot be written: the place is not there, is full, or is not yours to write. Choose another place.
refusal-file-empty = “{ $name }” is empty and was not attached. See whether the scan was finished.
refusal-file-not-shown = “{ $name }” cannot be shown here: { $fault }. The file itself is kept whole; download it and open it with its own program.
refusal-file-too-large-for-one-piece = “{ $name }” is larger than { $most_megabytes } MB and does not go to the page in one piece. Download it.
refusal-file-too-many-pages = { $pages } pages are too many for one print; { $most } go at once. Print it in parts.

## Words of the window

ui-content-files = Files
ui-content-attach = Attach a file…
ui-content-none = No file attached yet.
ui-content-drop = Drop files here, or choose “Attach a file…”. Any format will do.
ui-content-drop-now = Let go to attach to { $label }
ui-content-sealing = Sealing { $name }
ui-content-describing = Reading { $name }
ui-content-percent = { $percent }%
ui-content-cancel = Cancel
ui-content-cancelled = Cancelled; nothing was kept.
ui-content-attached = { $name } is attached
ui-content-read = View
ui-content-download = Download
ui-content-downloading = Writing { $name }
ui-content-downloaded = Written to { $path }
ui-content-show = Open
ui-content-shredded = Destroyed
ui-content-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
ui-content-page-of = Page { $page } of { $pages }
ui-content-previous = Previous page
ui-content-next = Next page
ui-content-larger = Larger
ui-content-smaller = Smaller
ui-content-fit = Fit the window
ui-content-print = Print
ui-content-print-from = Pages
ui-content-print-to = to
ui-content-print-pages = { "" }
ui-content-watermarked = Every page carries your name, login and the time.
ui-content-page-alt = { $name }, page { $page }
ui-content-purpose-download = What is { $name } downloaded for? A downloaded file leaves the vault; keep it as its level asks.
ui-content-purpose-print = What is { $name } printed for? Keep the print as its level asks.
ui-content-go-on = Go on
ui-content-page = Page
ui-content-of = { " " }of { $pages }
ui-content-jump = Go to page
ui-content-first = First page
ui-content-last = Last page
ui-content-rotate = Rotate R
ui-content-strip = Pages of { $name }
ui-content-go-to = See page { $page }
ui-content-not-shown = Not shown here; download it
ui-content-words-only = Only the words are shown, without layout, pictures or seals. To see it as it is, download it and open it with its own program.
ui-content-keys = Page Up and Page Down turn pages, Home and End go to the first and last, + − change the size (up to 400%), 0 fits the window, R rotates, Esc closes
