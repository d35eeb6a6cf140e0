## 电子文件：挂接、阅览、下载、打印

operation-begin-attachment = 开始挂接文件
operation-advance-attachment = 挂接文件
operation-cancel-attachment = 取消挂接
operation-list-thumbnails = 看文件缩略图
operation-view-file = 阅览文件
operation-view-page = 看文件的一页
operation-close-viewing = 关闭阅览
operation-print-file = 打印文件
operation-begin-download = 下载文件
operation-advance-download = 写出文件
operation-cancel-download = 取消下载

event-file-previewed = 阅览文件
event-file-downloaded = 下载文件
event-file-printed = 打印文件
event-file-not-read = 文件读不出内容

file-use-record = 打开档案
file-use-open = 打开文件
file-use-preview = 阅览
file-use-download = 下载
file-use-print = 打印
file-use-export = 列入导出清单

file-fault-damaged = 文件损坏，或不是它自称的格式
file-fault-too-large = 超过阅览的上限（文件 256 MiB，图片 1 亿像素，压缩包膨胀）
file-fault-locked = 文件自带口令
file-fault-no-such-page = 没有这一页
file-fault-no-pages = 这种格式或压缩方式没有可看的页
file-fault-took-too-long = 读取超时
file-fault-died = 读取它的进程被它弄停了

refusal-file-attached-already = 这份档案已挂接同一个文件（{ $name }），内容一字不差。不需要再挂接一次。
refusal-file-not-readable = 读不了“{ $name }”：文件已移走、是文件夹，或没有读取权限。请重新选择。
refusal-file-not-writable = 写不了“{ $name }”：位置不存在、磁盘已满，或没有写入权限。请换一个位置。
refusal-file-empty = “{ $name }”是空文件，没有挂接。请检查扫描是否完成。
refusal-file-not-shown = “{ $name }”不能在这里阅览：{ $fault }。原文件完好地保存着，可以下载后用相应的软件打开。
refusal-file-too-large-for-one-piece = “{ $name }”超过 { $most_megabytes } MB，不能整份交给页面。请用下载。
refusal-file-too-many-pages = 要打印 { $pages } 页，一次最多 { $most } 页。请分几次打印。

## 窗口的话

ui-content-files = 文件
ui-content-attach = 挂接文件…
ui-content-none = 还没有挂接文件。
ui-content-drop = 把文件拖到这里，或点“挂接文件…”。任何格式都可以。
ui-content-drop-now = 松开鼠标，挂接到 { $label }
ui-content-sealing = 正在密封 { $name }
ui-content-describing = 正在读取 { $name } 的内容
ui-content-percent = { $percent }%
ui-content-cancel = 取消
ui-content-cancelled = 已取消，没有留下任何内容。
ui-content-attached = 已挂接 { $name }
ui-content-read = 阅览
ui-content-download = 下载
ui-content-downloading = 正在写出 { $name }
ui-content-downloaded = 已写到 { $path }
ui-content-show = 打开
ui-content-shredded = 已销毁
ui-content-pages = { $count } 页
ui-content-page-of = 第 { $page } 页，共 { $pages } 页
ui-content-previous = 上一页
ui-content-next = 下一页
ui-content-larger = 放大
ui-content-smaller = 缩小
ui-content-fit = 适合窗口
ui-content-print = 打印
ui-content-print-from = 从第
ui-content-print-to = 到第
ui-content-print-pages = 页
ui-content-watermarked = 每一页都有你的姓名、账号和时间。
ui-content-page-alt = { $name } 第 { $page } 页
ui-content-purpose-download = 下载 { $name } 做什么用？下载的文件离开档案库，请按密级保管。
ui-content-purpose-print = 打印 { $name } 做什么用？打印件按密级保管。
ui-content-go-on = 继续
ui-content-page = 第
ui-content-of = 页，共 { $pages } 页
ui-content-jump = 跳到第几页
ui-content-first = 第一页
ui-content-last = 最后一页
ui-content-rotate = 旋转 R
ui-content-strip = { $name } 的各页
ui-content-go-to = 看第 { $page } 页
ui-content-not-shown = 窗口内看不了，请下载
ui-content-words-only = 这里只显示文字，不含版式、图片和印章。要看原样，请下载后用相应的软件打开。
ui-content-keys = PageUp PageDown 翻页，Home End 首末页，+ − 放大缩小（最大 400%），0 适合窗口，R 旋转，Esc 关闭
