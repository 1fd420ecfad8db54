-- A pharmacy chain of eleven shops and one warehouse, after the older client-server chain pharmacy ERPs (海典 H2, 时空): short names, s_ and t_ tables, _h heads and _d lines, drop-down lists for codes, no foreign keys, comments where somebody wrote them.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set client_min_messages = warning;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
-- skewed: small numbers are drawn more often
create function pg_temp.sk(k text, i bigint, lo int, hi int, p float8) returns int language sql immutable
  as $$ select lo + floor(power(pg_temp.f(k, i), p) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  parts text[] := string_to_array(list, ',');
  total float8 := 0;
  rest float8;
begin
  foreach part in array parts loop total := total + split_part(part, ':', 2)::float8; end loop;
  rest := pg_temp.f(k, i) * total;
  foreach part in array parts loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,任') || case sex when 'M' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- a moment in working hours of a working day
create function pg_temp.work(k text, i bigint, d0 date, d1 date) returns timestamp language sql immutable
  as $$ select d + case extract(isodow from d)::int when 6 then 2 when 7 then 1 else 0 end + make_interval(hours => pg_temp.sk(k || 'h', i, 9, 19, 1.3), mins => pg_temp.z(k || 'm', i, 0, 59), secs => pg_temp.z(k || 'c', i, 0, 59))
        from (select d0 + floor(pg_temp.f(k || 'd', i) * (d1 - d0 + 1))::int as d) as x $$;
-- comments of a table and its columns: 'column=comment|column=comment'
create function pg_temp.cc(tab text, title text, list text) returns void language plpgsql as $$
declare part text;
begin
  execute format('comment on table %I is %L', tab, title);
  foreach part in array string_to_array(list, '|') loop
    execute format('comment on column %I.%I is %L', tab, split_part(part, '=', 1), substr(part, strpos(part, '=') + 1));
  end loop;
end $$;

create table s_busi (
  busno varchar(6) primary key,
  orgname varchar(60) not null,
  orgsname varchar(20),
  compid integer not null,
  orgtype varchar(2) not null,
  area varchar(20),
  address varchar(100),
  tel varchar(20),
  mgr varchar(10),
  opendate date,
  closedate date,
  ybflag smallint default 0,
  status smallint not null default 1
);
create table s_user_base (
  userid varchar(8) primary key,
  username varchar(20) not null,
  busno varchar(6),
  duty varchar(2),
  sex varchar(1),
  tel varchar(11),
  licno varchar(30),
  indate date,
  outdate date,
  status smallint not null default 1
);
create table s_dddw_list (
  dddwname varchar(30) not null,
  dddwlistdata varchar(10) not null,
  dddwlistdisplay varchar(40) not null,
  sortno smallint,
  stopflag smallint not null default 0,
  primary key (dddwname, dddwlistdata)
);
create table s_sys_ini (
  inipara varchar(8) not null,
  compid integer not null default 0,
  inivalue varchar(100),
  ininote varchar(200),
  primary key (inipara, compid)
);
create table t_ware_class (classcode varchar(8) primary key, classname varchar(40) not null, pcode varchar(8), lvl smallint not null);
create table t_vencus (
  vencusno varchar(8) primary key,
  vencusname varchar(60) not null,
  vctype varchar(1) not null,
  contact varchar(20),
  tel varchar(20),
  licno varchar(40),
  licdate date,
  gspdate date,
  paydays smallint,
  status smallint not null default 1
);
create table t_ware_base (
  wareid integer primary key,
  warecode varchar(10) not null unique,
  warename varchar(60) not null,
  pyjm varchar(20),
  warespec varchar(40),
  wareunit varchar(6),
  classcode varchar(8),
  producer varchar(60),
  fileno varchar(30),
  barcode varchar(13),
  rxtype smallint not null default 0,
  medtype smallint not null default 0,
  stcond varchar(2),
  saletax numeric(5,2),
  purprice numeric(10,4),
  saleprice numeric(10,2),
  memprice numeric(10,2),
  status smallint not null default 1,
  createtime timestamp
);
create table t_store_d (
  busno varchar(6) not null,
  wareid integer not null,
  batid integer not null,
  makeno varchar(20),
  makedate date,
  invalidate date,
  wareqty numeric(10,2) not null,
  awaitqty numeric(10,2) not null default 0,
  purprice numeric(10,4),
  vencusno varchar(8),
  stallno varchar(6),
  lasttime timestamp,
  primary key (busno, wareid, batid)
);
create table t_memcard_reg (
  memcardno varchar(12) primary key,
  cardholder varchar(20),
  sex varchar(1),
  tel varchar(11),
  birthday date,
  cardlevel varchar(1),
  cardstatus varchar(1) not null,
  integral numeric(12,2) not null default 0,
  busno varchar(6),
  saler varchar(8),
  createtime timestamp,
  lastdate date,
  chronic varchar(20)
);
create table t_sale_h (
  saleno varchar(16) primary key,
  busno varchar(6) not null,
  accdate date not null,
  starttime timestamp,
  finaltime timestamp,
  posno varchar(2),
  shiftno varchar(1),
  payee varchar(8),
  memcardno varchar(12),
  stdsum numeric(12,2),
  netsum numeric(12,2),
  integral numeric(12,2),
  saletype varchar(1) not null,
  retsaleno varchar(16),
  rxno varchar(20),
  status smallint not null default 1
);
create table t_sale_d (
  saleno varchar(16) not null,
  rowno smallint not null,
  wareid integer not null,
  batid integer,
  makeno varchar(20),
  invalidate date,
  wareqty numeric(10,2) not null,
  stdprice numeric(10,2),
  netprice numeric(10,4),
  netamt numeric(12,2),
  purprice numeric(10,4),
  disflag smallint not null default 0,
  saler varchar(8),
  primary key (saleno, rowno)
);
create table t_sale_pay (
  saleno varchar(16) not null,
  rowno smallint not null,
  paytype varchar(4) not null,
  netsum numeric(12,2) not null,
  cardno varchar(30),
  primary key (saleno, rowno)
);
create table t_accept_h (
  acceptno varchar(14) primary key,
  billcode varchar(3) not null,
  busno varchar(6) not null,
  vencusno varchar(8) not null,
  indentno varchar(14),
  lrdate timestamp,
  lruser varchar(8),
  ysuser varchar(8),
  checkbit smallint not null default 0,
  checkdate timestamp,
  sumqty numeric(12,2),
  sumamt numeric(14,2),
  invno varchar(20),
  status smallint not null default 0,
  memo varchar(100)
);
create table t_accept_d (
  acceptno varchar(14) not null,
  rowno smallint not null,
  wareid integer not null,
  makeno varchar(20),
  makedate date,
  invalidate date,
  wareqty numeric(10,2),
  purprice numeric(10,4),
  amt numeric(14,2),
  passqty numeric(10,2),
  rejqty numeric(10,2) default 0,
  rejreason varchar(2),
  primary key (acceptno, rowno)
);
create table t_dist_h (
  distno varchar(14) primary key,
  billcode varchar(3) not null,
  srcbusno varchar(6) not null,
  objbusno varchar(6) not null,
  lrdate timestamp,
  lruser varchar(8),
  outdate timestamp,
  recdate timestamp,
  recuser varchar(8),
  sumamt numeric(14,2),
  status smallint not null default 0,
  memo varchar(100)
);
create table t_dist_d (
  distno varchar(14) not null,
  rowno smallint not null,
  wareid integer not null,
  makeno varchar(20),
  invalidate date,
  applyqty numeric(10,2),
  wareqty numeric(10,2),
  recqty numeric(10,2),
  distprice numeric(10,4),
  amt numeric(14,2),
  primary key (distno, rowno)
);

select pg_temp.cc('s_busi', '业务机构', 'busno=机构编码|orgname=机构名称|orgsname=简称|orgtype=机构类型 10总部 20配送中心 30直营门店 40加盟门店|mgr=店长|ybflag=医保定点 1是|status=1营业 0关闭');
select pg_temp.cc('s_user_base', '人员', 'userid=工号|busno=所在机构|duty=岗位，见下拉duty|licno=执业药师注册证号|indate=入职|outdate=离职|status=1在职 0离职');
select pg_temp.cc('s_dddw_list', '下拉数据', 'dddwname=下拉名|dddwlistdata=数据值|dddwlistdisplay=显示值|stopflag=1停用');
select pg_temp.cc('s_sys_ini', '系统参数', 'inipara=参数号|inivalue=参数值|ininote=说明');
select pg_temp.cc('t_ware_class', '商品分类', 'classcode=分类码|pcode=上级|lvl=级次');
select pg_temp.cc('t_vencus', '往来单位', 'vencusno=单位编码|vencusname=单位名称|vctype=V供应商 C客户|licdate=许可证效期|gspdate=GSP证书效期|paydays=账期(天)|status=1正常 0停用 9资质过期锁定');
select pg_temp.cc('t_ware_base', '商品资料', 'wareid=商品内码|warecode=商品编码|warename=通用名|pyjm=拼音简码|warespec=规格|wareunit=单位|producer=生产厂家|fileno=批准文号|rxtype=处方类别，见下拉rxtype|medtype=医保类别 0非医保 1甲类 2乙类|stcond=储存条件|saletax=税率%|purprice=最近进价|saleprice=零售价|memprice=会员价|status=1正常 2停购 3停销 4淘汰');
select pg_temp.cc('t_store_d', '库存批次', 'busno=机构|batid=批次|makeno=批号|makedate=生产日期|invalidate=有效期至|wareqty=库存数量|awaitqty=待出数量|stallno=货位 HG合格 DY待验 BH不合格 TH退货');
select pg_temp.cc('t_memcard_reg', '会员卡', 'cardholder=持卡人|cardlevel=卡级，见下拉cardlevel|cardstatus=1正常 2挂失 3注销|integral=积分余额|busno=办卡门店|saler=推荐人|lastdate=最近消费|chronic=慢病');
select pg_temp.cc('t_sale_h', '零售主表', 'saleno=小票号|accdate=营业日|payee=收银员|stdsum=应收(零售价)|netsum=实收|saletype=1销售 2退货|retsaleno=原小票号|rxno=处方登记号|status=1完成 0挂单 9作废');
select pg_temp.cc('t_sale_d', '零售明细', 'rowno=行号|wareqty=数量，退货为负|stdprice=零售价|netprice=实售价|netamt=实售金额|purprice=成本单价|disflag=0原价 1会员价 2促销 3拆零|saler=营业员');
select pg_temp.cc('t_sale_pay', '零售付款', 'paytype=付款方式|netsum=金额');
select pg_temp.cc('t_accept_h', '采购验收/采购退货', 'billcode=ACC采购验收 ACR采购退货|vencusno=供应商|indentno=订单号|lrdate=录入时间|ysuser=验收员|checkbit=审核|invno=发票号|status=0未审 1已审 9作废');
select pg_temp.cc('t_accept_d', '采购验收明细', 'passqty=合格数量|rejqty=拒收数量|rejreason=拒收原因，见下拉rejreason');
select pg_temp.cc('t_dist_h', '配送/退仓', 'billcode=DIS配送 DIR退仓|srcbusno=发出机构|objbusno=接收机构|outdate=出库时间|recdate=收货时间|status=0制单 1已出库 2已收货 9作废');
select pg_temp.cc('t_dist_d', '配送明细', 'applyqty=请货数量|wareqty=发出数量|recqty=实收数量|distprice=配送价');

insert into s_busi values
 ('0001','安禾堂大药房连锁有限公司','总部',1,'10','城关','人民路188号6楼','0731-8820011','贺建国','2012-05-18',null,0,1),('0002','安禾堂配送中心','仓库',1,'20','经开','物流大道12号','0731-8820033','邵勇','2012-09-01',null,0,1),
 ('1001','安禾堂人民路店','人民路',1,'30','城关','人民路190号','0731-8820101','罗春梅','2012-06-01',null,1,1),('1002','安禾堂南门口店','南门口',1,'30','城关','南门街22号','0731-8820102','曹莉','2013-03-12',null,1,1),('1003','安禾堂北站店','北站',1,'30','开福','北站路51号','0731-8820103','易平','2014-10-20',null,1,1),
 ('1004','安禾堂桃源小区店','桃源',1,'30','雨林','桃源小区3栋','0731-8820104','龚丽','2016-04-08',null,1,1),('1005','安禾堂医学院店','医学院',1,'30','雨林','学院路7号','0731-8820105','向敏','2017-08-16',null,1,1),('1006','安禾堂金星路店','金星路',1,'30','岳北','金星路309号','0731-8820106','谭艳','2018-11-11',null,1,1),
 ('1007','安禾堂滨江店','滨江',1,'30','岳北','滨江道88号','0731-8820107','欧阳倩','2020-06-18',null,0,1),('1008','安禾堂东塘店','东塘',1,'30','雨林','东塘路15号','0731-8820108','黎军','2015-05-01','2025-08-31',1,0),('1009','安禾堂星湖店','星湖',1,'30','经开','星湖路2号','0731-8820109','文静','2024-03-15',null,0,1),
 ('2001','安禾堂(加盟)白云镇店','白云镇',2,'40','白云','白云镇老街','0731-8860021','覃志强','2019-09-09',null,1,1),('2002','安禾堂(加盟)青山铺店','青山铺',3,'40','青山','青山铺集镇','0731-8860022','肖玉兰','2022-01-18',null,0,1);
insert into s_dddw_list (dddwname, dddwlistdata, dddwlistdisplay, sortno)
select split_part(v, '|', 1), split_part(kv, ':', 1), split_part(kv, ':', 2), n from unnest(array['duty|01:店长,02:执业药师,03:营业员,04:收银员,05:验收员,06:养护员,07:采购员,08:保管员,09:信息管理员','rxtype|0:非药品,1:甲类OTC,2:乙类OTC,3:双轨处方,4:单轨处方','cardlevel|0:普通卡,1:银卡,2:金卡,3:慢病卡','paytype|0101:现金,0102:银行卡,0201:微信,0202:支付宝,0301:医保个账,0302:医保统筹,0401:优惠券,0402:积分抵扣','stcond|01:常温,02:阴凉,03:冷藏','rejreason|01:包装破损,02:效期不足,03:批号不符,04:外观异常','unused_old|1:旧值']) as v, unnest(string_to_array(split_part(v, '|', 2), ',')) with ordinality as u(kv, n);
update s_dddw_list set stopflag = 1 where dddwname = 'unused_old' or (dddwname = 'paytype' and dddwlistdata = '0102');
insert into s_sys_ini values ('1101',0,'1','是否启用近效期锁定'),('1102',0,'180','近效期预警天数'),('1203',0,'1','处方药销售需登记'),('2001',0,'1','积分比例(元/分)'),('2002',0,'100','积分抵扣 100分抵1元'),('3007',0,'0','负库存销售'),('3007',3,'1','负库存销售'),('9001',0,'6.2.118','程序版本'),('9002',0,'2026-06-23','最近日结日期');
insert into t_ware_class values ('01','中西成药',null,1),('0101','感冒用药','01',2),('0102','呼吸系统','01',2),('0103','消化系统','01',2),('0104','心脑血管','01',2),('0105','糖尿病用药','01',2),('0106','抗菌消炎','01',2),('0107','皮肤外用','01',2),('0108','补益类','01',2),('0109','妇儿用药','01',2),('0110','骨伤风湿','01',2),('02','中药饮片',null,1),('0201','普通饮片','02',2),('0202','精制饮片','02',2),('03','医疗器械',null,1),('0301','家用器械','03',2),('0302','敷料耗材','03',2),('04','保健食品',null,1),('0401','维生素矿物质','04',2),('05','个人护理',null,1),('0501','日化','05',2);
insert into t_vencus
select 'V' || lpad(i::text, 4, '0'), pg_temp.one('va', i, '湘南,华源,康达,九州,国济,同泰,瑞康,益丰源,中联,恒安') || pg_temp.one('vb', i * 7, '医药,药业,医药物流,药材,医疗器械') || pg_temp.one('vc', i, '有限公司,有限公司,股份有限公司,有限责任公司'), 'V', pg_temp.person('vp', i, pg_temp.one('vs', i, 'M,F')), pg_temp.mobile('vm', i), '湘AA' || pg_temp.z('vl', i, 7310001, 7319999), d, d - 200, pg_temp.one('vd', i, '0,30,30,45,60,90')::int, case when d < '2026-06-24' then case when i % 3 = 0 then 0 else 9 end else 1 end
from (select i, date '2025-09-01' + pg_temp.z('vdt', i, 0, 1500) as d from generate_series(1, 28) as i) as x;
insert into t_vencus values ('C0001','城关社区卫生服务站','C','邬医生','13873100021','PDY00213',null,null,30,1),('C0002','蓝天幼儿园','C','彭园长','13973110032',null,null,null,0,1);

create temp table gd as
select row_number() over () as n, split_part(v, '|', 1) as nm, split_part(v, '|', 2) as sp, split_part(v, '|', 3) as un, split_part(v, '|', 4) as cl, split_part(v, '|', 5)::int as rx, split_part(v, '|', 6)::numeric as pr, split_part(v, '|', 7) as py from unnest(array[
 '复方氨酚烷胺胶囊|12粒|盒|0101|1|12.5|FFAFWAJN','感冒灵颗粒|10g*9袋|盒|0101|1|14.8|GMLKL','连花清瘟胶囊|0.35g*24粒|盒|0101|1|14.9|LHQWJN','布洛芬缓释胶囊|0.3g*20粒|盒|0101|1|19.8|BLFHSJN','板蓝根颗粒|10g*20袋|袋|0101|1|16|BLGKL','氨溴索口服溶液|100ml|瓶|0102|1|21.5|AXSKFRY','蜜炼川贝枇杷膏|150ml|瓶|0102|1|32|MLCBPPG','孟鲁司特钠片|10mg*5片|盒|0102|3|26.8|MLSTNP','沙丁胺醇吸入气雾剂|200揿|瓶|0102|3|23|SDACXRQWJ','布地奈德福莫特罗粉吸入剂|60吸|盒|0102|4|178|BDNDFMTL',
 '奥美拉唑肠溶胶囊|20mg*14粒|盒|0103|3|15.6|AMLZCRJN','蒙脱石散|3g*10袋|盒|0103|1|18.9|MTSS','健胃消食片|0.8g*32片|盒|0103|2|9.8|JWXSP','多潘立酮片|10mg*30片|盒|0103|1|19.5|DPLTP','双歧杆菌三联活菌胶囊|210mg*24粒|盒|0103|1|36|SQGJSLHJ','雷贝拉唑钠肠溶片|10mg*14片|盒|0103|3|29|LBLZN','硝苯地平控释片|30mg*7片|盒|0104|3|26.5|XBDPKSP','苯磺酸氨氯地平片|5mg*28片|盒|0104|3|12.6|BHSALDPP','缬沙坦胶囊|80mg*14粒|盒|0104|3|22.4|XSTJN','阿托伐他汀钙片|20mg*14片|盒|0104|3|18.8|ATFTTGP','阿司匹林肠溶片|100mg*30片|盒|0104|3|15.9|ASPLCRP','复方丹参滴丸|27mg*180丸|瓶|0104|3|28.6|FFDSDW','稳心颗粒|5g*9袋|盒|0104|3|33|WXKL','速效救心丸|40mg*60粒*2瓶|盒|0104|1|37.5|SXJXW',
 '盐酸二甲双胍片|0.5g*30片|盒|0105|3|13.8|YSEJSGP','阿卡波糖片|50mg*30片|盒|0105|3|24|AKBTP','格列美脲片|2mg*30片|盒|0105|3|27|GLMNP','达格列净片|10mg*14片|盒|0105|3|49|DGLJP','甘精胰岛素注射液|3ml:300单位|支|0105|4|128|GJYDS','阿莫西林胶囊|0.25g*24粒|盒|0106|4|11.5|AMXLJN','头孢克肟分散片|0.1g*6片|盒|0106|4|19.9|TBKWFSP','左氧氟沙星片|0.5g*4片|盒|0106|4|17|ZYFSXP','蒲地蓝消炎片|0.3g*48片|盒|0106|1|18|PDLXYP','罗红霉素胶囊|150mg*12粒|盒|0106|4|14|LHMSJN','莫匹罗星软膏|2%*10g|支|0107|1|19.5|MPLXRG','炉甘石洗剂|100ml|瓶|0107|1|6.5|LGSXJ','糠酸莫米松乳膏|5g|支|0107|1|16.8|KSMMSRG','硝酸咪康唑乳膏|20g|支|0107|1|13.9|XSMKZRG',
 '六味地黄丸|200丸|瓶|0108|2|19.8|LWDHW','归脾丸|200丸|瓶|0108|1|16.5|GPW','阿胶|250g|盒|0108|2|899|AJ','黄芪颗粒|4g*15袋|盒|0108|1|28|HQKL','妇科千金片|108片|盒|0109|3|36|FKQJP','小儿氨酚黄那敏颗粒|6g*10袋|盒|0109|1|11|XEAFHNM','小儿豉翘清热颗粒|2g*9袋|盒|0109|1|38|XECQQR','益母草颗粒|15g*10袋|盒|0109|1|15|YMCKL','云南白药气雾剂|85g+30g|盒|0110|1|52|YNBYQWJ','双氯芬酸二乙胺乳胶剂|20g|支|0110|1|24.5|SLFSEYA','硫酸氨基葡萄糖胶囊|0.25g*20粒|盒|0110|3|35|LSAJPTT','麝香壮骨膏|10贴|盒|0110|1|12|SXZGG',
 '黄芪|500g|袋|0201|0|45|HQ','枸杞子|250g|袋|0202|0|29.9|GQZ','三七粉|150g|瓶|0202|0|128|SQF','陈皮|250g|袋|0201|0|26|CP','电子血压计|上臂式|台|0301|0|269|DZXYJ','血糖试纸|50片|盒|0301|0|89|XTSZ','体温计|电子|支|0301|0|35|TWJ','医用外科口罩|10只|包|0302|0|8|YYWKKZ','创可贴|100片|盒|0302|0|14|CKT','医用棉签|50支|包|0302|0|3|YYMQ','碳酸钙D3片|60片|瓶|0401|2|39.8|TSGD3P','维生素C片|100片|瓶|0401|2|6|WSSCP','复合维生素B片|100片|瓶|0401|2|5.5|FHWSSB','鱼油软胶囊|100粒|瓶|0401|0|128|YYRJN','蛋白粉|400g|罐|0401|0|298|DBF','凡士林润手霜|50ml|支|0501|0|19.9|FSLRSS']) as v;
insert into t_ware_base
select row_number() over (order by n, k) + 100000, (case when rx = 0 then '3' else '1' end) || lpad((n * 10 + k)::text, 5, '0'), nm, py, sp, un, cl, pg_temp.one('wp', n * 10 + k, '湘水,康源,仁泰,北方,华信,百年堂,修和,科伦达,石门,以岭山,海正源') || pg_temp.one('wp2', n * 10 + k, '药业,制药,制药集团,药业股份') || case when k > 1 then '有限公司' else '' end, case when rx > 0 then '国药准字' || case when cl in ('0101', '0108', '0110') then 'Z' else 'H' end || pg_temp.z('wf', n * 10 + k, 10900000, 20219999) end, case when cl not like '02%' then '69' || lpad(pg_temp.z('wb', n * 10 + k, 0, 999999999)::text, 11, '0') end,
 rx, case when rx = 0 then 0 when rx >= 3 then pg_temp.w('wm', n * 10 + k, '1:4,2:5,0:1')::int else pg_temp.w('wm', n * 10 + k, '1:2,2:3,0:5')::int end, case when nm like '%胰岛素%' or nm like '双歧%' then '03' else pg_temp.one('wst', n, '01,01,02') end, case when cl in ('0201') then 9 else 13 end, round(p * (0.5 + 0.28 * pg_temp.f('wpp', n * 10 + k))::numeric, 4), p, case when pg_temp.f('wmp', n * 10 + k) < 0.6 then round(p * 0.93, 1) end, case when pg_temp.f('wsx', n * 10 + k) < 0.88 then 1 else pg_temp.w('wsx2', n * 10 + k, '2:5,3:2,4:4')::int end, pg_temp.work('wc', n * 10 + k, '2019-01-01', '2025-09-01')
from gd, lateral generate_series(1, pg_temp.w('wn', n, '1:3,2:4,3:2,4:1')::int) as k, lateral (select round(pr * (0.8 + 0.5 * pg_temp.f('wpr', n * 10 + k))::numeric, 1) as p) as pp;
create temp table wr as select *, row_number() over (order by pg_temp.f('wo', wareid)) as rk, count(*) over () as cnt from t_ware_base;
insert into s_user_base
select lpad((1000 + i)::text, 6, '0'), pg_temp.person('u', i, sx), b, case when b = '0001' then pg_temp.one('ud', i, '07,09') when b = '0002' then pg_temp.one('ud', i, '05,06,08') when k = 1 then '01' when k = 2 then '02' when k = 3 then '04' else '03' end, case sx when 'M' then '1' else '0' end, pg_temp.mobile('um', i), case when k = 2 and b > '1000' then '4322' || pg_temp.z('ul', i, 10000000, 99999999) end, ind, case when lv then least(date '2026-06-10', ind + pg_temp.z('uo', i, 120, 1500)) end, case when lv then 0 else 1 end
from (select row_number() over (order by busno, k) as i, busno as b, k, greatest(opendate, date '2016-01-01') + pg_temp.z('ui', busno::int * 100 + k, 0, 2400) as ind0 from s_busi, generate_series(1, 8) as k) as x, lateral (select least(ind0, date '2025-11-01') as ind, pg_temp.one('us', i, 'F,F,F,M') as sx, pg_temp.f('ulv', i) < 0.16 and k > 3 as lv) as y;
insert into t_memcard_reg
select lpad((66000000 + i)::text, 8, '0'), pg_temp.person('m', i, sx), case sx when 'M' then '1' else '0' end, pg_temp.mobile('mm', i), case when pg_temp.f('mb', i) < 0.75 then date '1940-01-01' + pg_temp.z('mbd', i, 0, 23500) end, pg_temp.w('ml', i, '0:70,1:16,2:6,3:8'), pg_temp.w('ms', i, '1:95,2:1,3:4'), 0, b, (select userid from s_user_base where busno = b and duty in ('01', '03') order by pg_temp.f('msl', i * 1000 + right(userid, 3)::int) limit 1), pg_temp.work('mc', i, greatest(date '2018-01-01', (select opendate from s_busi where busno = b)), '2026-05-30') - interval '1 hour', null, case when pg_temp.w('ml', i, '0:70,1:16,2:6,3:8') = '3' then pg_temp.one('mch', i, '高血压,高血压,糖尿病,冠心病,高血压/糖尿病') end
from (select i, pg_temp.w('mbs', i, '1001:18,1002:13,1003:11,1004:11,1005:9,1006:10,1007:6,1008:7,1009:4,2001:7,2002:4') as b, pg_temp.one('msx', i, 'F,F,M') as sx from generate_series(1, 900) as i) as x;

-- sales: more in winter, more at weekends
create temp table sl as
select i, b, d, d + make_interval(hours => pg_temp.w('sh', i, '8:6,9:11,10:12,11:9,12:6,13:5,14:7,15:8,16:9,17:10,18:9,19:9,20:7,21:3')::int, mins => pg_temp.z('sm', i, 0, 59), secs => pg_temp.z('ss', i, 0, 59)) as t
from (select i, pg_temp.w('sb', i, '1001:19,1002:13,1003:11,1004:11,1005:10,1006:9,1007:6,1008:6,1009:5,2001:6,2002:4') as b, date '2024-07-01' + pg_temp.z('sd', i, 0, 722) as d from generate_series(1, 2900) as i) as x
where not (b = '1008' and d > '2025-08-31') and pg_temp.f('sx', i) < case when extract(month from d) in (11, 12, 1, 2) then 1 when extract(month from d) in (6, 7, 8) then 0.68 else 0.8 end * case when extract(isodow from d) > 5 then 1 else 0.86 end;
create temp table s2 as
select b || to_char(d, 'YYMMDD') || lpad((row_number() over (partition by b, d order by t))::text, 4, '0') as no, sl.*, m.memcardno as mem, u.userid as payee, s.userid as saler
from sl left join lateral (select memcardno from t_memcard_reg where memcardno = lpad((66000001 + (pg_temp.sk('smm', i, 0, 899, 1.8) * 487) % 900)::text, 8, '0') and createtime < t and cardstatus = '1') as m on pg_temp.f('smx', i) < 0.8
left join lateral (select userid from s_user_base where busno = b and duty in ('03', '04', '02') and indate <= d and (outdate is null or outdate > d) order by duty = '04' and pg_temp.f('spc', i) < 0.62 desc, pg_temp.f('sp', i * 1000 + right(userid, 3)::int) limit 1) as u on true left join lateral (select userid from s_user_base where busno = b and duty <> '04' and indate <= d and (outdate is null or outdate > d) order by pg_temp.f('spp', i * 1000 + right(userid, 3)::int) limit 1) as s on true;
insert into t_sale_d
select no, row_number() over (partition by no order by k), w.wareid, i * 10 + k, to_char(d - 200 + pg_temp.z('sdm', i * 10 + k, 0, 90), 'YYMM') || pg_temp.z('sdm2', i * 10 + k, 10, 99), (date_trunc('month', d + pg_temp.z('sdi', i * 10 + k, 120, 800)) + interval '1 month -1 day')::date, q, w.saleprice, np, round(q * np, 2), w.purprice, case when dis < 0.08 then 2 when mem is not null and w.memprice is not null then 1 else 0 end, saler
from s2, lateral generate_series(1, pg_temp.w('sn', i, '1:38,2:32,3:17,4:9,5:4')::int) as k join lateral (select * from wr where rk = pg_temp.sk('sw', i * 10 + k, 1, (select max(cnt)::int from wr), 1.7) and (status < 3 or d < '2025-06-01')) as w on true, lateral (select pg_temp.f('sdis', i * 10 + k) as dis, case when w.saleprice > 80 then 1 else pg_temp.w('sq', i * 10 + k, '1:62,2:24,3:9,4:3,6:1')::int end as q) as a, lateral (select case when dis < 0.08 then round(w.saleprice * 0.85, 2) when mem is not null then coalesce(w.memprice, w.saleprice) else w.saleprice end as np) as b2;
insert into t_sale_h
select no, b, d, t, t + pg_temp.z('sf', i, 40, 420) * interval '1 second', case when b in ('1001', '1002') then pg_temp.one('spos', i, '01,01,02') else '01' end, case when extract(hour from t) < 15 then '1' else '2' end, payee, mem, x.st, x.net, case when mem is not null then floor(x.net) else 0 end, '1', null, case when x.rx then 'RX' || b || to_char(d, 'YYMMDD') || lpad((i % 1000)::text, 3, '0') end, 1
from s2 join (select saleno, sum(wareqty * stdprice) as st, sum(netamt) as net, bool_or(rxtype >= 3) as rx from t_sale_d join t_ware_base using (wareid) group by 1) as x on x.saleno = no;
-- a ticket that comes back is a ticket of its own with negative lines
create temp table rt as select h.*, busno || to_char(accdate + g, 'YYMMDD') || '9' || lpad((row_number() over (partition by busno, accdate + g))::text, 3, '0') as rno, g from t_sale_h as h, lateral (select pg_temp.z('rtg', abs(hashtext(saleno)), 0, 5) as g) as gg where pg_temp.f('rt', abs(hashtext(saleno))) < 0.022 and accdate < '2026-06-15' and not (busno = '1008' and accdate > '2025-08-20');
insert into t_sale_d select rno, d.rowno, wareid, batid, makeno, invalidate, -wareqty, stdprice, netprice, -netamt, purprice, disflag, saler from rt join t_sale_d as d using (saleno) where d.rowno = 1 or pg_temp.f('rt2', abs(hashtext(rno))) < 0.5;
insert into t_sale_h select rno, busno, accdate + g, starttime + g * interval '1 day' + interval '35 minutes', finaltime + g * interval '1 day' + interval '35 minutes', posno, shiftno, payee, memcardno, x.st, x.net, case when memcardno is not null then -floor(-x.net) else 0 end, '2', rt.saleno, null, 1 from rt join (select saleno, sum(wareqty * stdprice) as st, sum(netamt) as net from t_sale_d group by 1) as x on x.saleno = rno;
create temp table sp as
select h.saleno, memcardno, netsum, case when ybflag = 1 then r0 else r0 * 0.68 end as r, case when saletype = '1' and netsum > 60 and memcardno is not null and pg_temp.f('cp', x) < 0.12 then 5 else 0 end as cp
from t_sale_h as h join s_busi using (busno), lateral (select abs(hashtext(coalesce(retsaleno, saleno))) as x) as xx, lateral (select pg_temp.f('pt', x) as r0) as rr;
insert into t_sale_pay
select saleno, row_number() over (partition by saleno order by o), pt, a, case when pt like '03%' then 'YB' || substr(md5(coalesce(memcardno, saleno)), 1, 10) end from (
 select saleno, memcardno, 1 as o, case when r < 0.14 then '0101' when r < 0.58 then '0201' when r < 0.68 then '0202' when r < 0.9 then '0301' else '0302' end as pt, case when r >= 0.9 then round(netsum * 0.6, 2) else netsum - cp end as a from sp
 union all select saleno, memcardno, 2, '0301', netsum - round(netsum * 0.6, 2) from sp where r >= 0.9
 union all select saleno, memcardno, 3, '0401', cp from sp where cp > 0 and r < 0.9) as y where a <> 0
;
update t_sale_h set status = 9 where saletype = '1' and pg_temp.f('void', abs(hashtext(saleno))) < 0.004 and not exists (select 1 from t_sale_h as r where r.retsaleno = t_sale_h.saleno);
insert into t_sale_h select busno || '260623' || '8' || lpad((row_number() over ())::text, 3, '0'), busno, '2026-06-23', timestamp '2026-06-23 20:10:11' + row_number() over () * interval '7 minutes', null, '01', '2', payee, null, 0, 0, 0, '1', null, null, 0 from (select distinct on (busno) busno, payee from t_sale_h where busno in ('1001', '1003', '1006') order by busno, saleno desc) as x;
update t_memcard_reg as m set integral = greatest(0, s.i - pg_temp.z('mi', right(m.memcardno, 4)::int, 0, 3) * 100), lastdate = s.d from (select memcardno, sum(integral) as i, max(accdate) as d from t_sale_h where status = 1 group by 1) as s where s.memcardno = m.memcardno;

insert into t_accept_d
select no, k, w.wareid, to_char(d - 60, 'YYMM') || pg_temp.z('am', x, 10, 99), d - pg_temp.z('amd', x, 20, 120), (date_trunc('month', d + pg_temp.z('ai', x, 400, 1000)) + interval '1 month -1 day')::date, q, round(w.purprice * (0.96 + 0.08 * pg_temp.f('ap', x))::numeric, 4), round(q * round(w.purprice * (0.96 + 0.08 * pg_temp.f('ap', x))::numeric, 4), 2), q - rej, rej, case when rej <> 0 then pg_temp.one('ar', x, '01,01,02,03,04') end
from (select i, 'ACC' || to_char(date '2024-07-01' + pg_temp.z('ad', i, 0, 720), 'YYMMDD') || lpad(i::text, 4, '0') as no, date '2024-07-01' + pg_temp.z('ad', i, 0, 720) as d from generate_series(1, 340) as i) as h, lateral generate_series(1, pg_temp.sk('an', i, 1, 8, 1.4)) as k, lateral (select i * 20 + k as x) as xx
join lateral (select * from wr where rk = 1 + (pg_temp.sk('aw', i, 0, 120, 1.4) + k * 3) % cnt) as w on true, lateral (select pg_temp.one('aq', x, '20,30,50,60,100,100,200,300')::numeric as q) as qq, lateral (select case when pg_temp.f('arj', x) < 0.03 then pg_temp.z('arj2', x, 1, 10) else 0 end as rej) as rr;
insert into t_accept_h
select no, 'ACC', '0002', 'V' || lpad((1 + pg_temp.sk('av', i, 0, 27, 1.6) * 11 % 28)::text, 4, '0'), 'IND' || to_char(d - pg_temp.z('aid', i, 2, 9), 'YYMMDD') || lpad(i::text, 3, '0'), t, lr, ys, case when st = 1 then 1 else 0 end, case when st = 1 then t + interval '1 hour' * pg_temp.z('ach', i, 1, 26) end, q, a, case when st = 1 and pg_temp.f('ain', i) < 0.86 then lpad(pg_temp.z('ain2', i, 10000000, 99999999)::text, 8, '0') end, st, case when st = 9 then '重复录入' end
from (select acceptno as no, right(acceptno, 4)::int as i, to_date(substr(acceptno, 4, 6), 'YYMMDD') as d, sum(wareqty) as q, sum(amt) as a from t_accept_d group by 1) as x, lateral (select case when pg_temp.f('ast', i) < 0.02 then 9 when d > '2026-06-16' and pg_temp.f('ast', i) < 0.6 then 0 else 1 end as st, d + make_interval(hours => pg_temp.z('ath', i, 8, 16), mins => pg_temp.z('atm', i, 0, 59)) as t) as y,
 lateral (select (array_agg(userid order by userid))[1 + i % 2] as lr from s_user_base where busno = '0001' and duty = '07') as l, lateral (select min(userid) as ys from s_user_base where busno = '0002' and duty = '05') as y2;
insert into t_accept_d select 'ACR' || substr(acceptno, 4), 1, wareid, makeno, makedate, invalidate, -least(wareqty, 20), purprice, -round(least(wareqty, 20) * purprice, 2), -least(wareqty, 20), 0, null from t_accept_d where rowno = 1 and right(acceptno, 4)::int % 19 = 5 and acceptno like 'ACC%';
insert into t_accept_h select 'ACR' || substr(h.acceptno, 4), 'ACR', busno, vencusno, null, checkdate + interval '12 days', lruser, ysuser, 1, checkdate + interval '13 days', d.wareqty, d.amt, null, 1, pg_temp.one('acr', hashtext(h.acceptno), '近效期退货,滞销退货,厂家召回') from t_accept_h as h join t_accept_d as d on d.acceptno = 'ACR' || substr(h.acceptno, 4) where h.status = 1 and checkdate < '2026-06-05';
delete from t_accept_d as d where not exists (select 1 from t_accept_h as h where h.acceptno = d.acceptno);

create temp table dh as select i, case when i % 15 = 4 then 'DIR' else 'DIS' end as bc, pg_temp.w('db', i, '1001:15,1002:12,1003:11,1004:11,1005:10,1006:10,1007:8,1008:7,1009:7,2001:6,2002:5') as b, pg_temp.work('dd', i, '2024-07-01', '2026-06-21') as t from generate_series(1, 620) as i;
delete from dh where b = '1008' and t > '2025-08-31';
insert into t_dist_d
select bc || to_char(t, 'YYMMDD') || lpad(i::text, 4, '0'), k, w.wareid, to_char(t - interval '150 days', 'YYMM') || pg_temp.z('dm', x, 10, 99), (date_trunc('month', t + pg_temp.z('di', x, case bc when 'DIR' then 30 else 250 end, case bc when 'DIR' then 200 else 800 end) * interval '1 day') + interval '1 month -1 day')::date, case bc when 'DIS' then ap end, wq, null, round(w.purprice * case when b < '2000' then 1 else 1.03 end, 4), round(wq * round(w.purprice * case when b < '2000' then 1 else 1.03 end, 4), 2)
from dh, lateral generate_series(1, pg_temp.sk('dn', i, 2, 10, 1.3)) as k, lateral (select i * 20 + k as x) as xx join lateral (select * from wr where rk = 1 + (pg_temp.sk('dw', i, 0, 125, 1.4) + k * 5) % cnt) as w on true, lateral (select pg_temp.one('dq', x, '2,3,5,5,6,10,10,20')::numeric as ap) as a, lateral (select case when bc = 'DIR' then ap when pg_temp.f('dsh', x) < 0.1 then floor(ap / 2) else ap end as wq) as b2;
delete from t_dist_d where wareqty = 0;
insert into t_dist_h
select d.distno, bc, case bc when 'DIS' then '0002' else b end, case bc when 'DIS' then b else '0002' end, t, case bc when 'DIS' then wh else sh end, case when st in (1, 2) then t + interval '5 hours' end, case when st = 2 then t + interval '1 day' * pg_temp.z('drd', i, 1, 3) end, case when st = 2 then case bc when 'DIS' then sh else wh end end, d.a, st, case when bc = 'DIR' then pg_temp.one('dme', i, '近效期,滞销,破损,闭店退仓') end
from dh join (select distno, right(distno, 4)::int as i, sum(amt) as a from t_dist_d group by 1) as d using (i), lateral (select case when pg_temp.f('dst', i) < 0.015 then 9 when t > '2026-06-21' then 0 when t > '2026-06-18' then 1 else 2 end as st) as s, lateral (select min(userid) as wh from s_user_base where busno = '0002' and duty = '08') as w, lateral (select min(userid) as sh from s_user_base where busno = b and status = 1) as s2;
update t_dist_d as d set recqty = case when pg_temp.f('drq', abs(hashtext(d.distno)) + rowno) < 0.015 then wareqty - 1 else wareqty end from t_dist_h as h where h.distno = d.distno and h.status = 2;
insert into t_store_d
select b.busno, w.wareid, 1000 + k, to_char(date '2025-06-01' + pg_temp.z('tm', x, 0, 330), 'YYMM') || pg_temp.z('tm2', x, 10, 99), md, (date_trunc('month', md + pg_temp.one('tl', w.rk, '540,720,720,1080')::int) + interval '1 month -1 day')::date, case when pg_temp.f('tz', x) < 0.06 then 0 else pg_temp.sk('tq', x, 1, case when b.orgtype = '20' then 600 else 26 end, 2) end, 0, w.purprice, 'V' || lpad((1 + pg_temp.sk('tv', x, 0, 27, 1.6) * 11 % 28)::text, 4, '0'), pg_temp.w('ts', x, 'HG:96,DY:1,BH:2,TH:1'), timestamp '2026-06-23 21:30' - pg_temp.sk('tt', x, 0, 90, 2) * interval '1 day'
from (select *, row_number() over (order by busno) as bn from s_busi where orgtype <> '10' and status = 1) as b, wr as w, lateral generate_series(1, case when b.orgtype = '20' then pg_temp.z('tn', w.rk, 1, 3) else 1 + (pg_temp.f('tn2', b.bn * 1000 + w.rk) < 0.25)::int end) as k, lateral (select b.bn * 10000 + w.rk * 10 + k as x) as xx, lateral (select date '2024-10-01' + pg_temp.z('tmd', x, 0, 560) as md) as m where b.orgtype = '20' or pg_temp.f('th', b.bn * 1000 + w.rk) < 0.72;
create index on t_sale_h (busno, accdate); create index on t_sale_d (wareid);
