/**
 * What the generated schemas speak of: trades that no other database of this project knows. Written for this generator
 * alone, from nothing but general knowledge; the writer's word lists were not looked at, and may not be imported.
 */
export interface Word {
  en: string[];
  zh: string;
  /** Syllables. */
  py: string[];
  /** How somebody in a hurry shortens the English word. */
  ab: string;
}

export interface World {
  /** Things that are there: rows change seldom. */
  things: Word[];
  /** What happens to them. */
  events: Word[];
  /** Rows are people. */
  people: Word[];
  /** What is counted and paid for within an event. */
  goods: Word[];
}

/** `果园 guo-yuan orchard orch` */
const word = (text: string): Word => {
  const [zh = '', py = '', en = '', ab = ''] = text.split(' ');
  return { zh, py: py.split('-'), en: en.split('-'), ab };
};
const words = (...texts: string[]): Word[] => texts.map(word);

export const WORLDS: World[] = [
  {
    things: words(
      '果园 guo-yuan orchard orch',
      '地窖 di-jiao cellar cllr',
      '树种 shu-zhong cultivar cltv',
      '榨汁机 zha-zhi-ji press-line prsl',
    ),
    events: words('采收 cai-shou harvest hrv', '喷洒 pen-sa spraying spry', '品鉴 pin-jian tasting tst'),
    people: words('采摘工 cai-zhai-gong picker pckr'),
    goods: words('果箱 guo-xiang crate crt', '果酱 guo-jiang jam jam'),
  },
  {
    things: words(
      '剧场 ju-chang playhouse plhs',
      '剧团 ju-tuan troupe trp',
      '剧目 ju-mu drama drm',
      '戏服 xi-fu costume cstm',
    ),
    events: words(
      '演出 yan-chu performance perf',
      '排练 pai-lian rehearsal rhs',
      '巡演 xun-yan tour-leg trlg',
    ),
    people: words('演员 yan-yuan actor actr'),
    goods: words('海报 hai-bao poster pstr', '唱片 chang-pian vinyl vnl'),
  },
  {
    things: words(
      '展厅 zhan-ting gallery gall',
      '展品 zhan-pin exhibit exh',
      '藏馆 cang-guan museum mus',
      '画框 hua-kuang frame frm',
    ),
    events: words(
      '借展 jie-zhan loaning lng',
      '修复 xiu-fu restoration rstr',
      '导览 dao-lan guided-tour gdtr',
    ),
    people: words('馆员 guan-yuan curator crtr'),
    goods: words('明信片 ming-xin-pian postcard pcd', '画册 hua-ce catalogue ctlg'),
  },
  {
    things: words(
      '兽舍 shou-she enclosure encl',
      '动物 dong-wu animal anml',
      '物种 wu-zhong species spcs',
      '水池 shui-chi pond pnd',
    ),
    events: words('投喂 tou-wei feeding fdg', '体检 ti-jian checkup chk', '转群 zhuan-qun relocation reloc'),
    people: words('饲养员 si-yang-yuan zookeeper zkpr'),
    goods: words('饲草 si-cao fodder fddr', '疫苗 yi-miao vaccine vacc'),
  },
  {
    things: words(
      '泊位 bo-wei berth brth',
      '船舶 chuan-bo vessel vssl',
      '航线 hang-xian sea-lane snl',
      '堆场 dui-chang stackyard stky',
    ),
    events: words('航次 hang-ci voyage voy', '吊装 diao-zhuang hoisting hst', '引航 yin-hang piloting plt'),
    people: words('船员 chuan-yuan seafarer sfr'),
    goods: words('缆绳 lan-sheng mooring-rope mrp', '舱单 cang-dan manifest mnf'),
  },
  {
    things: words(
      '温室 wen-shi greenhouse grnh',
      '苗床 miao-chuang seedbed sdbd',
      '花卉 hua-hui flower flwr',
      '水泵 shui-bang waterpump wpmp',
    ),
    events: words(
      '灌溉 guan-gai irrigation irr',
      '嫁接 jia-jie grafting grft',
      '移栽 yi-zai transplant trpl',
    ),
    people: words('园丁 yuan-ding gardener grdn'),
    goods: words('花盆 hua-pen flowerpot flpt', '腐叶土 fu-ye-tu leaf-mould lfml'),
  },
  {
    things: words(
      '雪道 xue-dao slope slp',
      '缆车 lan-che chairlift chlf',
      '雪屋 xue-wu chalet chlt',
      '雪板 xue-ban snowboard snbd',
    ),
    events: words(
      '救援 jiu-yuan rescue resc',
      '造雪 zao-xue snowmaking snmk',
      '乘坐 cheng-zuo lift-ride lfrd',
    ),
    people: words('教练 jiao-lian instructor inst'),
    goods: words('护目镜 hu-mu-jing goggles ggl', '雪蜡 xue-la ski-wax skwx'),
  },
];

/** Said of the same thing in two parts. */
export const SIDES = words(
  '来源 lai-yuan origin orig',
  '去向 qu-xiang onward onwd',
  '备用 bei-yong spare spr',
);
/** A reference that does not name what it refers to. */
export const ALIASES = words(
  '承办 cheng-ban host host',
  '见证 jian-zheng witness wtn',
  '接替 jie-ti successor succ',
);
export const PARENT = word('上级 shang-ji parent prnt');

export interface Choice {
  word: Word;
  zh: string[];
  en: string[];
}
const choice = (text: string, zh: string, en: string): Choice => ({
  word: word(text),
  zh: zh.split(' '),
  en: en.split(' '),
});

/** Few values, told as they are. */
export const DIMENSIONS: Choice[] = [
  choice('档次 dang-ci tier tr', '上品 中品 下品', 'upper middle lower'),
  choice('颜色 yan-se hue hue', '红 黄 青 紫 白', 'red yellow teal violet white'),
  choice(
    '产地 chan-di county cnty',
    '浦江 安岳 漳浦 高淳 丹棱 新会',
    'Kent Devon Cumbria Norfolk Dorset Essex',
  ),
  choice('天气 tian-qi weather wthr', '晴 多云 小雨 雾 雪', 'clear cloudy drizzle fog snow'),
  choice('材质 cai-zhi fabric fbr', '松木 铸铁 亚麻 陶', 'pine iron linen clay'),
];

/** Values say nothing; the comment does. */
export const CODED: Choice[] = [
  choice('状态 zhuang-tai status sts', '筹备 开放 关闭', 'planned open closed'),
  choice('方式 fang-shi mode md', '人工 半自动 全自动', 'manual assisted automatic'),
  choice('结论 jie-lun verdict vrd', '通过 复查 驳回', 'passed recheck refused'),
];

/** They add up. */
export const MEASURES = words(
  '重量 zhong-liang weight wgt',
  '时长 shi-chang duration dur',
  '人数 ren-shu headcount hdct',
  '费用 fei-yong expense exps',
  '用水量 yong-shui-liang water-volume wtvl',
);
/** They do not. */
export const RATES = words(
  '温度 wen-du temperature tmp',
  '评分 ping-fen score scr',
  '湿度 shi-du humidity hmd',
);

export const WORDS = {
  name: word('名称 ming-cheng name nm'),
  opened: word('启用日期 qi-yong-ri-qi opened-on opdt'),
  day: word('日期 ri-qi held-on hddt'),
  moment: word('开始时间 kai-shi-shi-jian started-at sttm'),
  price: word('单价 dan-jia unit-price uprc'),
  quantity: word('数量 shu-liang quantity qty'),
  person: word('姓名 xing-ming full-name fnm'),
  mobile: word('手机号 shou-ji-hao mobile mob'),
  remark: word('备注 bei-zhu remark rmk'),
  deleted: word('删除标志 shan-chu-biao-zhi is-deleted del_flag'),
  deletedAt: word('删除时间 shan-chu-shi-jian deleted-at del_time'),
  created: word('创建时间 chuang-jian-shi-jian created-at crtm'),
  version: word('版本号 ban-ben-hao version ver'),
  sequence: word('序号 xu-hao seq-no sqn'),
  lot: word('批号 pi-hao lot-no ltn'),
  line: word('明细 ming-xi item itm'),
  copy: word('备份 bei-fen backup bak'),
};
