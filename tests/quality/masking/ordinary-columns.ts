import { createRandom, type Random } from '../schema-generator/random';

/** A column of a business that holds nobody's data and looks a little as if it did. */
export interface OrdinaryColumn {
  name: string;
  comment?: string;
  type: string;
  cells: string[];
}

const words = (text: string): string[] => text.split(/[ \n]+/).filter(Boolean);
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.whole(0, 9)).join('');
const many = (count: number, make: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => make(at));
const hex = (random: Random, count: number) =>
  many(count, () => random.pick([...'0123456789abcdef'])).join('');

/** Lists of words that begin with family names, or are made of characters that names are made of. */
const LISTS: Record<string, string> = {
  brand:
    '李宁 安踏 王老吉 方太 海天 老干妈 康师傅 金龙鱼 白象 娃哈哈 农夫山泉 立白 蓝月亮 云南白药 张小泉 狗不理',
  brand_short: '华为 小米 格力 美的 海尔 方正 金立 魅族 康佳 万和',
  dish: '宫保鸡丁 麻婆豆腐 水煮鱼 黄焖鸡 白切鸡 梅菜扣肉 东坡肉 夫妻肺片 常德米粉 金汤肥牛 龙井虾仁',
  city: '金华 温州 常州 安庆 石家庄 马鞍山 张家口 黄石 江门 连云港 高雄 贺州 雷州 武汉 宁波 广元 安康 华阴',
  district: '石景山区 金水区 江宁区 白云区 黄埔区 龙岗区 安宁区 高新区 和平区 向阳区 余杭区 江汉区 武昌区',
  town: '黄桥镇 安亭镇 朱家角 周庄 同里 乌镇 南浔 甪直 江口 石桥 龙泉 白马 高桥 马桥',
  station: '金鸡湖 龙华 车公庙 江南西 石牌桥 白云山 安定门 高碑店 东直门 南京西路 陆家嘴 徐家汇',
  product:
    '安全帽 白板笔 金属扣 高压锅 万用表 石英钟 温度计 万能胶 方便面 龙井茶 白砂糖 黄豆酱 文件夹 连接器 古龙水',
  medicine: '阿莫西林 白加黑 安宫牛黄丸 金银花露 板蓝根 健胃消食片 云南白药 连花清瘟 黄连素',
  job: '安全员 高级工程师 文员 司机 保洁 华东经理 总监 会计 平面设计师 安装工 管理员 白班长',
  material: '石英砂 白云石 金属铝 黄铜 方钢 高岭土 石膏板 龙骨 江沙 温轧带钢',
  crop: '黄瓜 金针菇 白菜 龙眼 石榴 安吉白茶 武夷岩茶 文旦 高粱 车厘子 花生',
  state: '待付款 已发货 已完成 退款中 已关闭 成功 安排中 应急 满意 解决中',
  industry: '房地产 金融 农业 文化 教育 石油 电力 航空 保险 安防 商业 应用软件',
  company: '金华达贸易 安泰建筑 华强电子 万福商行 龙腾物流 高德软件 白云电器 文思海辉 康美药业 江山化工',
  school: '成都七中 南开中学 文华小学 安徽大学 江南大学 石油大学 华中师大 金陵中学 高新一中',
  supplier_en:
    'Green_Valley_Foods Stone_River_Trading North_Star_Logistics Blue_Ridge_Supply Golden_Gate_Imports Silver_Lake_Paper',
  product_en: 'Green_Tea Dark_Chocolate Olive_Oil Rose_Water Ginger_Beer Maple_Syrup Basil_Pesto Daisy_Chain',
  city_en: 'New_York Los_Angeles San_Francisco Santa_Clara Saint_Paul Port_Arthur Grand_Rapids Fort_Worth',
  street_kind: '主干路 次干路 支路 快速路 人行道 步行街',
  festival: '春节 元宵 清明 端午 中秋 国庆 元旦 冬至',
  color: '白色 金色 黄色 石青 米白 柳绿 雪青 海蓝 桃红 玉色',
  weather: '晴 多云 小雨 大雪 阴 暴雨 白天晴 雷阵雨',
  reason: '价格高 质量差 发错货 不想要 尺寸不符 物流慢 包装破损 严重延误',
  level: '高级 中级 初级 金卡 银卡 白金 黄金 钻石 全国 华东',
  plan: '年度计划 季度计划 安全检查 专项整治 夏季促销 应收清理 满减活动',
};

/** Numbers and codes that share a form with phones, identity numbers, cards, plates or secrets. */
const CODES: Record<
  string,
  { type: string; comment?: string; make: (random: Random, at: number) => string }
> = {
  order_no: { type: 'varchar(32)', make: (random) => `2025${digits(random, 14)}` },
  order_id: { type: 'bigint', make: (_, at) => String(13_500_000_000 + at) },
  serial_no: { type: 'varchar(20)', make: (random) => `E${digits(random, 8)}` },
  合同号: { type: 'text', make: (random) => `HT-2024-${digits(random, 6)}` },
  barcode: { type: 'varchar(13)', comment: '商品条码', make: (random) => `69${digits(random, 11)}` },
  isbn: { type: 'varchar(13)', make: (random) => `9787${digits(random, 9)}` },
  imei: { type: 'varchar(15)', make: (random) => `86${digits(random, 13)}` },
  credit_code: {
    type: 'varchar(18)',
    comment: '统一社会信用代码',
    make: (random) => `91330106MA2${digits(random, 6)}X`,
  },
  waybill: { type: 'varchar(20)', make: (random) => `SF${digits(random, 13)}` },
  epoch_ms: { type: 'bigint', make: (random) => `17${digits(random, 11)}` },
  epoch_s: { type: 'bigint', make: (random) => `1${random.whole(600_000_000, 760_000_000)}` },
  population: { type: 'bigint', make: (random) => String(random.whole(10_000, 90_000_000)) },
  turnover: {
    type: 'numeric(16,2)',
    make: (random) => `${random.whole(10_000_000, 999_999_999)}.${digits(random, 2)}`,
  },
  version: {
    type: 'text',
    comment: '版本',
    make: (random) => `${random.whole(1, 9)}.${random.whole(0, 20)}.${random.whole(0, 9)}`,
  },
  firmware: {
    type: 'text',
    make: (random) =>
      `v${random.whole(1, 4)}.${random.whole(0, 9)}.${random.whole(0, 9)}.${random.whole(0, 99)}`,
  },
  commit_sha: { type: 'varchar(40)', comment: '提交编号', make: (random) => hex(random, 40) },
  file_hash: { type: 'char(64)', comment: '文件校验码', make: (random) => hex(random, 64) },
  trace_id: { type: 'varchar(32)', make: (random) => hex(random, 32) },
  uid: {
    type: 'uuid',
    make: (random) =>
      `${hex(random, 8)}-${hex(random, 4)}-4${hex(random, 3)}-a${hex(random, 3)}-${hex(random, 12)}`,
  },
  flight_no: {
    type: 'varchar(8)',
    make: (random) => `${random.pick(['MU', 'CA', 'CZ'])}${digits(random, 4)}`,
  },
  container_no: { type: 'varchar(11)', make: (random) => `MSKU${digits(random, 7)}` },
  zip: { type: 'varchar(6)', make: (random) => `3${digits(random, 5)}` },
  longitude: { type: 'numeric(10,6)', make: (random) => `12${random.whole(0, 1)}.${digits(random, 6)}` },
  part_no: {
    type: 'varchar(20)',
    make: (random) => `${digits(random, 3)}-${digits(random, 2)}-${digits(random, 4)}`,
  },
  sku: { type: 'varchar(20)', make: (random) => `京A${digits(random, 3)}` },
  room: { type: 'varchar(10)', make: (random) => `${random.whole(1, 9)}号楼${random.whole(101, 999)}` },
  shelf: {
    type: 'varchar(20)',
    make: (random) => `${random.pick(['A', 'B'])}区${random.whole(1, 20)}排${random.whole(1, 9)}层`,
  },
  bus_line: { type: 'varchar(20)', make: (random) => `${random.whole(1, 300)}路` },
  url: { type: 'text', make: (random) => `https://www.example.com/item/${digits(random, 9)}` },
  path: { type: 'text', make: (random) => `/data/2024/${digits(random, 8)}.png` },
  dimensions: { type: 'text', make: (random) => `${random.whole(100, 900)}x${random.whole(100, 900)}mm` },
  founded_on: {
    type: 'date',
    comment: '成立日期',
    make: (random) => `${random.whole(1955, 2015)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  },
  built: {
    type: 'date',
    comment: '建成日期',
    make: (random) => `${random.whole(1975, 2012)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  },
  due_on: {
    type: 'date',
    make: (random) => `202${random.whole(1, 5)}-0${random.whole(1, 9)}-1${random.whole(0, 9)}`,
  },
};

/** Sentences of a business that speak of no one. */
const SENTENCES: Record<string, string[]> = {
  remark: words(
    '需要复核，按计划进行 临时调整，注意安全 高峰期排队，已疏导 全部到货，数量正确 应客户要求改期 包装破损，已换货 系统升级，次日恢复',
  ),
  备注: words(
    '金额有误，已更正 单价按合同执行 石材供应不足 安全检查合格 白天施工，夜间停工 温度过高，停机两小时 管理费另计',
  ),
  note: [
    'checked twice',
    'as planned, see order 20250102',
    'changed late; price agreed',
    'Green Tea sold out',
    'delivered to dock 12',
  ],
  description: words(
    '用于北方地区的高压设备，使用寿命10年 规格：300*400，重量5公斤 第3条生产线的备用件 适合6岁以上，3岁以下不宜',
  ),
  reply: words(
    '您好，订单20250312号已发货，预计3天到达 经理已知悉，将改进服务 会员可享9折，全场通用 客户满意，结案',
  ),
  log: [
    'job 1764082186123 finished in 1200 ms',
    'retry 3 of 5, waiting 2000 ms',
    'version 2.14.0 deployed at 10:20:30',
  ],
};

/** Every column with thirty cells or its whole list; the same seed gives the same cells. */
export function ordinaryColumns(seed: number): OrdinaryColumn[] {
  const random = createRandom(seed);
  return [
    ...Object.entries(LISTS).flatMap(([name, text]): OrdinaryColumn[] => {
      const cells = words(text).map((word) => word.replaceAll('_', ' '));
      // As a list, as few values, and under a name that says nothing.
      return [
        { name, type: 'text', cells },
        { name: `${name}_kind`, type: 'text', cells: random.shuffle(cells).slice(0, 3) },
        { name: `c_${hex(random, 4)}`, type: 'text', cells },
      ];
    }),
    ...Object.entries(CODES).map(([name, { type, comment, make }]): OrdinaryColumn => ({
      name,
      type,
      cells: many(30, (at) => make(random, at)),
      ...(comment && { comment }),
    })),
    ...Object.entries(SENTENCES).map(([name, cells]): OrdinaryColumn => ({ name, type: 'text', cells })),
  ];
}
