// The people of the sample vault. Everybody's passphrase is on its lock screen; it guards nothing but invented papers.
const passphrase = "Yunlan-2026";
const person = (login, name, number) => ({ login, name, number, passphrase });

export const people = {
  system: person("qiansong", "钱松"),
  security: person("shenlan", "沈岚"),
  audit: person("hemin", "何敏"),
  generalManager: person("zhaozy", "赵志远", "0001"),
  secrecyOfficer: person("chenli", "陈立", "0104"),
  divisionManager: person("songyq", "宋雅琴", "0002"),
  officeDirector: person("zhoujg", "周建国", "0201"),
  clerk: person("linxw", "林晓雯"),
  topSecretClerk: person("wujing", "吴静"),
  juniorClerk: person("zhenghb", "郑海波"),
  engineer: person("sunhao", "孙浩", "0318"),
  guard: person("majun", "马骏", "0412"),
  receptionist: person("xujia", "徐佳", "0506"),
  controller: person("pengjj", "彭建军", "0403"),
  auditor: person("luoxy", "罗晓燕"),
};
