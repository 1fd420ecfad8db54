/** Nouns that are counted without 记录, with their counting word. */
const UNITS: [RegExp, string][] = [
  [/(员工|客户|用户|顾客|司机|学生|医生|患者|居民|[人员师])$/, '名'],
  [/(公司|企业|门店|店铺|商户|商家|供应商|银行|医院|机构|工厂|酒店|餐厅)$/, '家'],
  [/(车辆|汽车|货车|客车)$/, '辆'],
  [/(商品|产品|物料|品牌|药品|货品|型号|种类|品种|类型)$/, '种'],
  [/(订单|交易)$/, '笔'],
  [/(合同|协议|保单)$/, '份'],
  [/(发票|票据|凭证|工单|账单|单据|单)$/, '张'],
  [/(设备|仪器|[机梯泵炉柜])$/, '台'],
  [/([船舶舰艇]|船只)$/, '艘'],
  [/(动物|牲畜|宠物)$/, '只'],
  [/[绳缆]$/, '根'],
  [/(展品|作品|藏品|文物|服装|包裹|行李)$/, '件'],
  [/(备件|配件|零件)$/, '种'],
  // What there is much of rather than many goes without.
  [/(花卉|原料|材料|饲料|肥料|食品|饮料|蔬菜|水果|[草药苗油剂酱蜡酒茶土])$/, ''],
  [/(路线|线路|道路|航线)$/, '条'],
];

/** Rows are people, who are there before and after what happens to them. */
export const isPersonWord = (one: string): boolean =>
  /(employee|customer|client|user|member|student|teacher|patient|doctor|driver|passenger|worker|contact|guest|player)$/.test(
    one,
  );

/** Whether what is counted by this word stays, or happens. */
export const isThingWord = (unit: string): boolean =>
  ['名', '家', '辆', '种', '台', '艘', '只', '根', '件'].includes(unit);

/** How the noun is counted: 家 for 公司, empty for what there is much of; undefined where nobody knows. */
export const unitOf = (noun: string): string | undefined => UNITS.find(([ends]) => ends.test(noun))?.[1];
