# The name of a Chinese serial's file says its title and author, until the text does.
. "$top/tests/cli/expect"
printf '第一章 渡口\n\n　　渡口在镇子的北边。\n　　没有人坐那条船。\n\n第二章 灯\n\n　　灯亮到天明。\n　　没有人问为什么。\n' >'《渡口的灯》作者：林晚舟.txt'
run -t tree '《渡口的灯》作者：林晚舟.txt'
exits 0
gives 'rank="file-name" reason="in title brackets">渡口的灯<'
gives 'rank="file-name" reason="beside the title">林晚舟<'

cp '《渡口的灯》作者：林晚舟.txt' '《渡口.txt'
run -t tree '《渡口.txt'
exits 0
! grep -q file-name out || fail 'a name without the closing bracket was taken'
