# 库位

place-kind-room = 库房
place-kind-cabinet = 柜
place-kind-shelf = 层
place-kind-box = 盒

operation-list-places = 查看库位
operation-add-place = 新增库位

event-place-added = 新增库位

refusal-place-wrong-parent = {$kind}不能放在这里：库位按 库房 › 柜 › 层 › 盒 从大到小排列，只有库房可以单独建立。请换一个上级库位。
refusal-place-code-taken = 编号 {$code} 在这里已经用过：{$path}。同一个上级之下编号不能重复，请换一个编号。
refusal-place-code-unfit = “{$code}”不能作库位编号：编号会印在标签上，只能用文字、字母、数字和短横，最多 20 个字。请改一下。
refusal-place-capacity-out-of-range = 容量 {$capacity} 不合理：容量是这里能放的件数，应在 1 到 100000 之间；不计数就留空。
refusal-place-full = {$path} 已放满 {$capacity} 件。请换一个库位，或请档案管理员调整容量。
refusal-place-reading-place-not-a-room = {$path} 不能设为绝密阅览处：绝密件只在指定的房间内阅览。请把整间库房设为阅览处。
