-- A travel agency in Chengdu with a few shops: routes, departures, orders and their travellers, money in and out, costs of a group, call-backs.
-- An in-house system grown since long: pinyin initials beside some English names, comments on part of it, codes mostly told in comments, few keys between tables.
-- Values come from hashes of row numbers, so that every load is the same. The functions go with the session.
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 11) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' gives a three times of four.
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  left_over float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,曾,邓,彭,蒋,魏,叶,余,潘,杜,夏,钟,汪,田,任') || case sex when 'M' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,辉,鹏,建国,建华,志强,海波,浩然,思远,文博,国庆,俊杰,子轩,宇航,家豪,晓东,振华,立新,学文,天佑') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,桂英,玉梅,婷婷,晓燕,雨桐,子涵,佳怡,春梅,玉兰,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table t_md (
  mdid integer primary key,
  mdbh varchar(10),
  mdmc varchar(50) not null,
  dz varchar(100),
  dh varchar(20),
  kyrq date,
  tyrq date,
  zt char(1) default '1'
);
comment on table t_md is '门店';
comment on column t_md.mdmc is '门店名称';
comment on column t_md.dz is '地址';
comment on column t_md.dh is '电话';
comment on column t_md.kyrq is '开业日期';
comment on column t_md.tyrq is '停业日期';
comment on column t_md.zt is '状态 1营业 0停业';
insert into t_md values (1, 'CD00', '总部计调中心', '青羊区人民中路三段12号8楼', '028-86110088', '2012-03-01', null, '1'), (2, 'CD01', '骡马市门市', '青羊区西御河沿街19号', '028-86110101', '2012-05-18', null, '1'), (3, 'CD02', '春熙路门市', '锦江区总府路35号', '028-86110102', '2014-09-10', null, '1'), (4, 'CD03', '高新天府门市', '高新区天府三街88号', '028-86110103', '2017-06-20', null, '1'), (5, 'CD04', '双楠门市', '武侯区双楠路62号', '028-86110104', '2019-04-08', '2024-12-31', '0'), (6, 'MY01', '绵阳营业部', '涪城区临园路东段70号', '0816-2260105', '2021-03-15', null, '1'), (7, 'WS01', '网络销售部', null, null, '2020-06-01', null, '1');

create table t_yg (
  ygid integer primary key,
  gh varchar(10) not null,
  xm varchar(20) not null,
  xb char(1),
  mdid integer,
  zw varchar(20),
  sjh varchar(11),
  sfzh varchar(18),
  rzrq date,
  lzrq date,
  tcbl numeric(4,2),
  zt char(1) default '1'
);
comment on table t_yg is '员工';
comment on column t_yg.gh is '工号';
comment on column t_yg.xm is '姓名';
comment on column t_yg.xb is '性别 1男 2女';
comment on column t_yg.mdid is '所属门店';
comment on column t_yg.zw is '职位';
comment on column t_yg.rzrq is '入职日期';
comment on column t_yg.lzrq is '离职日期';
comment on column t_yg.tcbl is '提成比例(%)';
comment on column t_yg.zt is '1在职 0离职';
insert into t_yg
select i, 'ST' || lpad(i::text, 3, '0'), pg_temp.person('y', i, sx), case sx when 'M' then '1' else '2' end, m, case when i = 1 then '总经理' when i <= 7 then '计调' when i = 8 then '财务主管' when i <= 10 then '会计' when i in (11, 16, 21, 26, 29, 32) then '店长' else '销售顾问' end, pg_temp.mobile('ym', i), case when i % 8 <> 3 then '5101' || pg_temp.one('ya', i, '04,05,06,07,12,14') || to_char(date '1974-01-01' + pg_temp.z('yb', i, 0, 9500), 'YYYYMMDD') || lpad((pg_temp.z('yc', i, 1, 499) * 2 - case sx when 'M' then 1 else 0 end)::text, 3, '0') || i % 10 end, r, l, case when i > 10 then (array[8.00, 10.00, 12.00])[1 + i % 3] end, case when l is null then '1' else '0' end
  from generate_series(1, 38) as i, lateral (select case when i <= 10 then 1 when i <= 15 then 2 when i <= 20 then 3 when i <= 25 then 4 when i <= 28 then 5 when i <= 31 then 6 else 7 end as m, case when pg_temp.f('yx', i) < 0.25 then 'M' else 'F' end as sx, date '2012-03-05' + pg_temp.z('yr', i, 0, 3700) + case when i > 28 then 400 else 0 end as r) as a, lateral (select case when i in (26, 28) then date '2024-12-31' when i = 14 then date '2024-07-15' when i = 24 then date '2025-04-30' when i = 36 then date '2025-08-20' end as l) as b;

create table t_kh (
  khid integer primary key,
  khbh varchar(12) not null,
  khlx char(1) not null,
  khmc varchar(60) not null,
  lxr varchar(20),
  sjh varchar(11),
  sfzh varchar(18),
  wxh varchar(30),
  khjb char(1),
  ly varchar(10),
  ywy integer,
  jf integer default 0,
  create_time timestamp,
  bz varchar(100),
  is_del smallint default 0
);
comment on table t_kh is '客户资料';
comment on column t_kh.khbh is '客户编号';
comment on column t_kh.khlx is '客户类型 1散客 2企业 3同行';
comment on column t_kh.khmc is '客户名称';
comment on column t_kh.lxr is '联系人';
comment on column t_kh.sjh is '手机号';
comment on column t_kh.sfzh is '身份证号';
comment on column t_kh.khjb is '客户级别';
comment on column t_kh.ly is '客户来源';
comment on column t_kh.ywy is '业务员';
comment on column t_kh.jf is '积分';
comment on column t_kh.bz is '备注';
insert into t_kh
select i, 'K' || lpad((1000 + i * 3)::text, 6, '0'), ty, case ty when '1' then p when '2' then '四川' || pg_temp.one('ka', i, '锦天,蓉兴,华西,鼎盛,天府,青城,西岭,川锦,中泰,远航,德源,新筑') || pg_temp.one('kb', i, '科技,建设,医药,物流,电子,贸易,装饰') || '有限公司' else pg_temp.one('kc', i, '成都,绵阳,德阳,乐山,南充') || pg_temp.one('kd', i, '阳光,青年,假期,康辉,环球') || '旅行社' end, case when ty > '1' then p end, case when i % 37 <> 9 then pg_temp.mobile('km', i) end, case when ty = '1' and pg_temp.f('ks', i) < 0.6 then '51' || pg_temp.one('kt', i, '0104,0105,0107,0112,0703,0704,0603,1102') || to_char(date '1952-01-01' + pg_temp.z('ku', i, 0, 18500), 'YYYYMMDD') || lpad((pg_temp.z('kv', i, 1, 499) * 2 - case sx when 'M' then 1 else 0 end)::text, 3, '0') || pg_temp.one('kw', i, '0,1,2,3,4,5,6,7,8,9,X') end, case when pg_temp.f('kx', i) < 0.5 then 'wx_' || substr(md5('k' || i), 1, 8) end, case when i % 10 = 4 then null else pg_temp.w('kj', i, 'A:12,B:33,C:55') end, pg_temp.w('ky', i, 'MD:40,DH:14,WX:24,XC:12,LKH:10'), y, 0, timestamp '2021-02-20 09:30' + floor(i * 3.35) * interval '1 day' + pg_temp.z('kz', i, 0, 500) * interval '1 minute', case when i % 29 = 12 then pg_temp.one('kr', i, '晕车，坐前排,素食,对花生过敏,要求住同一家酒店') end, case when i % 53 = 20 then 1 else 0 end
  from generate_series(1, 470) as i, lateral (select pg_temp.w('kk', i, '1:86,2:10,3:4') as ty, case when pg_temp.f('kg', i) < 0.4 then 'M' else 'F' end as sx, case when i % 19 = 3 then null else pg_temp.z('kn', i, 11, 38) end as y) as a, lateral (select pg_temp.person('k', i, sx) as p) as b;

create table t_xl (
  xlid integer primary key,
  xlbh varchar(12) not null,
  xlmc varchar(80) not null,
  xlfl varchar(4) not null,
  mdd varchar(30),
  ts integer,
  ws integer,
  jtfs char(1),
  cbj numeric(10,2),
  crj numeric(10,2),
  etj numeric(10,2),
  dfc numeric(10,2),
  zdrs integer,
  cpjl integer,
  sjrq date,
  xjrq date,
  zt char(1)
);
comment on table t_xl is '线路产品';
comment on column t_xl.xlbh is '线路编号';
comment on column t_xl.xlmc is '线路名称';
comment on column t_xl.xlfl is '线路分类 ZB周边 GN国内 CJ出境';
comment on column t_xl.mdd is '目的地';
comment on column t_xl.ts is '天数';
comment on column t_xl.ws is '晚数';
comment on column t_xl.jtfs is '交通方式';
comment on column t_xl.cbj is '参考成本价';
comment on column t_xl.crj is '成人价';
comment on column t_xl.etj is '儿童价';
comment on column t_xl.dfc is '单房差';
comment on column t_xl.zdrs is '最低成团人数';
comment on column t_xl.cpjl is '产品经理，对应员工';
comment on column t_xl.sjrq is '上架日期';
comment on column t_xl.xjrq is '下架日期';
insert into t_xl
select i, fl || lpad(i::text, 4, '0'), n, fl, d, t, t - 1, j, round(p * 0.84), p, case when j = 'B' then round(p * 0.65) else round(p * 0.78) end, case when t > 1 then (t - 1) * case fl when 'ZB' then 90 when 'GN' then 160 else 260 end end, case fl when 'ZB' then 8 when 'GN' then 6 else 8 end, 2 + i % 6, s::date, x::date, case when x is null then '1' else '0' end
  from (values (1, 'ZB', '九寨沟黄龙纯玩三日游', '九寨沟', 3, 'B', 980.00, '2021-03-01', null), (2, 'ZB', '峨眉山乐山大佛二日游', '峨眉山', 2, 'B', 460.00, '2021-03-01', null), (3, 'ZB', '四姑娘山双桥沟二日游', '小金县', 2, 'B', 420.00, '2021-05-10', null), (4, 'ZB', '都江堰青城山一日游', '都江堰', 1, 'B', 198.00, '2021-03-01', null), (5, 'ZB', '稻城亚丁小环线六日游', '稻城', 6, 'B', 2380.00, '2021-04-12', null), (6, 'ZB', '色达年保玉则五日游', '色达', 5, 'B', 1880.00, '2021-06-01', '2024-05-31'), (7, 'ZB', '海螺沟温泉三日游', '泸定县', 3, 'B', 880.00, '2021-10-08', null), (8, 'ZB', '西岭雪山滑雪二日游', '大邑县', 2, 'B', 520.00, '2021-11-20', null), (9, 'ZB', '重庆武隆仙女山三日游', '重庆', 3, 'H', 1080.00, '2022-03-20', null), (10, 'ZB', '阆中古城剑门关二日游', '阆中', 2, 'B', 480.00, '2022-04-02', null), (11, 'ZB', '毕棚沟赏秋二日游', '理县', 2, 'B', 450.00, '2021-09-15', null), (12, 'GN', '云南昆大丽双飞六日游', '云南', 6, 'F', 2680.00, '2021-03-01', null), (13, 'GN', '海南三亚双飞五日游', '三亚', 5, 'F', 3180.00, '2021-03-01', null), (14, 'GN', '北京双飞五日游', '北京', 5, 'F', 3280.00, '2021-03-01', null), (15, 'GN', '华东五市双飞六日游', '华东', 6, 'F', 2780.00, '2021-03-01', null), (16, 'GN', '西藏拉萨林芝双飞七日游', '西藏', 7, 'F', 4380.00, '2021-04-01', null), (17, 'GN', '新疆北疆环线双飞八日游', '新疆', 8, 'F', 5680.00, '2021-05-01', null), (18, 'GN', '西安兵马俑动车四日游', '西安', 4, 'H', 1680.00, '2021-03-01', null), (19, 'GN', '桂林阳朔动车四日游', '桂林', 4, 'H', 1780.00, '2021-03-01', null), (20, 'GN', '张家界凤凰双飞五日游', '张家界', 5, 'F', 2580.00, '2021-03-01', null), (21, 'GN', '内蒙古呼伦贝尔双飞六日游', '呼伦贝尔', 6, 'F', 4280.00, '2022-05-06', null), (22, 'GN', '哈尔滨雪乡双飞六日游', '哈尔滨', 6, 'F', 3980.00, '2021-11-01', null), (23, 'GN', '青海湖茶卡盐湖动车六日游', '青海', 6, 'H', 2980.00, '2021-05-01', null), (24, 'GN', '厦门鼓浪屿双飞四日游', '厦门', 4, 'F', 2380.00, '2021-03-01', null), (25, 'GN', '贵州黄果树西江千户苗寨动车五日游', '贵州', 5, 'H', 1980.00, '2022-06-10', null), (26, 'CJ', '泰国曼谷芭提雅六日游', '泰国', 6, 'F', 3680.00, '2023-03-01', null), (27, 'CJ', '日本本州双古都六日游', '日本', 6, 'F', 6980.00, '2023-08-20', null), (28, 'CJ', '新马泰三国十日游', '东南亚', 10, 'F', 5980.00, '2023-04-10', '2025-02-28'), (29, 'CJ', '越南芽庄五日游', '越南', 5, 'F', 3280.00, '2023-05-01', null), (30, 'CJ', '马尔代夫自由行六日', '马尔代夫', 6, 'F', 11800.00, '2023-06-01', null), (31, 'CJ', '德法意瑞四国十二日游', '欧洲', 12, 'F', 14800.00, '2023-09-01', null), (32, 'CJ', '尼泊尔加德满都八日游', '尼泊尔', 8, 'F', 6480.00, '2024-02-20', null)) as v (i, fl, n, d, t, j, p, s, x);

create table t_xlxc (
  id integer primary key,
  xlid integer not null,
  dx integer not null,
  bt varchar(80),
  yc varchar(3),
  zs varchar(40)
);
comment on table t_xlxc is '线路行程';
comment on column t_xlxc.dx is '第几天';
comment on column t_xlxc.bt is '行程标题';
comment on column t_xlxc.yc is '用餐，早中晚，1含0不含';
comment on column t_xlxc.zs is '住宿';
insert into t_xlxc
select row_number() over (order by xlid, k), xlid, k, case when k = 1 and k = ts then '成都—' || mdd || '—成都' when k = 1 then '成都—' || mdd when k = ts then mdd || '—成都' else mdd || pg_temp.one('xb', xlid * 20 + k, '全天游览,精华景点,古镇漫步,自由活动,深度体验') end, case when k = 1 then '011' when k = ts then '110' else pg_temp.w('xy', xlid * 20 + k, '111:70,110:20,100:10') end, case when k < ts then case when jtfs = 'F' and k = ts - 1 and ts > 8 then '飞机上' else mdd || pg_temp.one('xz', xlid * 20 + k, '舒适型酒店,三钻酒店,四钻酒店,民宿') end end
  from t_xl, generate_series(1, ts) as k;

create table t_dy (
  dyid integer primary key,
  xm varchar(20) not null,
  xb char(1),
  sjh varchar(11),
  dyzh varchar(20),
  yz varchar(20),
  jb varchar(10),
  zjbz char(1),
  rcf numeric(8,2),
  zjyxq date,
  zt char(1) default '1'
);
comment on table t_dy is '导游领队';
comment on column t_dy.dyzh is '导游证号';
comment on column t_dy.yz is '语种';
comment on column t_dy.jb is '等级';
comment on column t_dy.zjbz is 'Z专职 J兼职';
comment on column t_dy.rcf is '日出团费';
comment on column t_dy.zjyxq is '证件有效期';
insert into t_dy
select i, pg_temp.person('g', i, sx), case sx when 'M' then '1' else '2' end, pg_temp.mobile('gm', i), 'D-5100-' || lpad((i * 7919 % 899999 + 100000)::text, 6, '0'), case when i % 7 = 0 then '英语' when i % 11 = 0 then '日语' when i % 13 = 0 then '泰语' else '普通话' end, pg_temp.w('gj', i, '初级:60,中级:32,高级:8'), case when i % 3 = 0 then 'Z' else 'J' end, (array[200, 260, 300, 350, 400])[1 + i % 5], date '2025-06-30' + i * 37, case when i in (9, 27) then '0' else '1' end
  from generate_series(1, 36) as i, lateral (select case when pg_temp.f('gx', i) < 0.4 then 'M' else 'F' end as sx) as a;

create table t_gys (
  gysid integer primary key,
  gysmc varchar(60) not null,
  gyslx char(1) not null,
  szd varchar(20),
  lxr varchar(20),
  lxdh varchar(20),
  zhmc varchar(60),
  yhzh varchar(30),
  jsfs char(1),
  hzrq date,
  is_del smallint default 0
);
comment on table t_gys is '供应商';
comment on column t_gys.gysmc is '供应商名称';
comment on column t_gys.gyslx is '类型 1地接社 2酒店 3车队 4景区 5票务 6保险 7餐厅';
comment on column t_gys.szd is '所在地';
comment on column t_gys.yhzh is '银行账号';
comment on column t_gys.jsfs is '结算方式 1现结 2月结 3预付';
comment on column t_gys.hzrq is '合作日期';
insert into t_gys
select i, n, l, s, case when i % 5 <> 3 then pg_temp.person('s', i, case when i % 2 = 0 then 'M' else 'F' end) end, pg_temp.mobile('sm', i), n, '6228' || lpad((i * 99991 % 99999999)::text, 8, '0') || lpad((i * 7753 % 9999999)::text, 7, '0'), j, date '2014-01-10' + pg_temp.z('sd', i, 0, 3200), case when i = 17 then 1 else 0 end
  from (values (1, '云南七彩地接社', '1', '云南', '2'), (2, '三亚椰风国际旅行社', '1', '三亚', '2'), (3, '北京长城假期旅行社', '1', '北京', '2'), (4, '江南春秋旅行社', '1', '华东', '2'), (5, '西藏雪域旅行社', '1', '西藏', '3'), (6, '新疆天山旅行社', '1', '新疆', '3'), (7, '陕西大唐旅行社', '1', '西安', '2'), (8, '桂林漓江旅行社', '1', '桂林', '2'), (9, '湘西风情旅行社', '1', '张家界', '2'), (10, '呼伦贝尔草原旅行社', '1', '呼伦贝尔', '2'), (11, '冰城龙江旅行社', '1', '哈尔滨', '3'), (12, '青海三江旅行社', '1', '青海', '2'), (13, '厦门海峡旅行社', '1', '厦门', '2'), (14, '贵州黔行旅行社', '1', '贵州', '2'), (15, '泰国暹罗接待公司', '1', '泰国', '3'), (16, '东京樱花观光株式会社', '1', '日本', '3'), (17, '新马联合旅运', '1', '东南亚', '3'), (18, '芽庄海岸旅游公司', '1', '越南', '3'), (19, '欧洲之星接待', '1', '欧洲', '3'), (20, '加德满都山景旅游', '1', '尼泊尔', '3'), (21, '九寨天源酒店', '2', '九寨沟', '2'), (22, '峨眉红珠山宾馆', '2', '峨眉山', '2'), (23, '川西驿站连锁酒店', '2', '川西', '2'), (24, '重庆洪崖大酒店', '2', '重庆', '1'), (25, '成都锦程旅游客运公司', '3', '成都', '2'), (26, '四川蜀运汽车公司', '3', '成都', '2'), (27, '川西越野车队', '3', '成都', '1'), (28, '阿坝州景区票务中心', '4', '阿坝', '1'), (29, '峨眉乐山景区管委会', '4', '乐山', '1'), (30, '四川航空票务中心', '5', '成都', '3'), (31, '成都铁路票务代理', '5', '成都', '1'), (32, '太平洋保险成都分公司', '6', '成都', '2'), (33, '平安旅游险事业部', '6', '成都', '2'), (34, '蜀香团餐中心', '7', '成都', '1'), (35, '川西藏家团餐', '7', '阿坝', '1'), (36, '马尔代夫度假村代理', '1', '马尔代夫', '3')) as v (i, n, l, s, j);

create table t_tq (
  tqid integer primary key,
  th varchar(20) not null unique,
  xlid integer not null references t_xl,
  ftrq date not null,
  htrq date,
  jhrs integer,
  crj numeric(10,2),
  etj numeric(10,2),
  dyid integer,
  jdid integer,
  zt char(1) not null,
  qxyy varchar(60),
  jsbz char(1) default '0',
  jsrq date,
  create_time timestamp,
  update_time timestamp
);
comment on table t_tq is '团期';
comment on column t_tq.th is '团号';
comment on column t_tq.xlid is '线路';
comment on column t_tq.ftrq is '发团日期';
comment on column t_tq.htrq is '回团日期';
comment on column t_tq.jhrs is '计划收客人数';
comment on column t_tq.dyid is '导游';
comment on column t_tq.jdid is '计调员工';
comment on column t_tq.zt is '0收客中 1已成团 2出团中 3已回团 9取消';
comment on column t_tq.qxyy is '取消原因';
comment on column t_tq.jsbz is '结算标志 0未结 1已结';
comment on column t_tq.jsrq is '结算日期';
create temp table dep as
select row_number() over (order by ft, xlid, j) as id, x.*, l.ts, l.crj, l.etj, l.xlfl, l.jtfs, l.dfc, l.mdd, pg_temp.f('tc', xlid * 1000 + j) < 0.07 as off
  from (select xlid, j, case when pg_temp.f('th', xlid * 1000 + j) < 0.17 then pg_temp.one('tj', xlid * 1000 + j, '2024-02-11,2024-02-12,2024-05-01,2024-10-01,2024-10-02,2025-01-29,2025-01-30,2025-05-01,2025-10-01,2025-10-02,2024-07-20,2025-07-19')::date else date '2023-11-10' + floor(j * (732.0 / n))::int + pg_temp.z('ti', xlid * 1000 + j, 0, 20) - pg_temp.z('to', xlid, 0, 50) end as ft from t_xl, lateral (select case xlfl when 'ZB' then 14 when 'GN' then 7 else 5 end as n) as a, generate_series(0, n) as j) as x join t_xl as l using (xlid)
  where ft >= greatest(sjrq, '2023-11-10') and ft <= coalesce(xjrq, '2025-12-05') and not (xlid = 8 and extract(month from ft) between 4 and 10) and not (xlid = 22 and extract(month from ft) between 4 and 10) and not (xlid in (11, 21, 17) and extract(month from ft) not between 5 and 11);
insert into t_tq
select id, 'CD' || to_char(ft, 'YYMMDD') || xlfl || lpad(id::text, 4, '0'), xlid, ft, ft + ts - 1, case xlfl when 'ZB' then 24 when 'GN' then 18 else 20 end, round(crj * k, -1), round(etj * k, -1), case when off or ft > '2025-11-10' then null when d in (9, 27) then d + 1 else d end, 2 + id % 6, case when off and ft < '2025-11-05' then '9' when ft > '2025-11-12' then '0' when ft > '2025-10-31' then '1' when ft + ts - 1 >= '2025-10-31' then '2' else '3' end, case when off and ft < '2025-11-05' then pg_temp.w('tx', id, '人数不足:70,天气原因:20,道路塌方:10') end, case when js then '1' else '0' end, case when js then ft + ts + pg_temp.z('tr', id, 5, 25) end, c, case when js then (ft + ts + 12)::timestamp + time '16:20' else c + interval '2 days' end
  from dep, lateral (select case when extract(month from ft) in (7, 8) then 1.12 when to_char(ft, 'MMDD') between '1001' and '1005' or to_char(ft, 'MMDD') between '0501' and '0503' then 1.2 when ft between '2024-02-10' and '2024-02-16' or ft between '2025-01-28' and '2025-02-04' then 1.25 else 1 end as k, 1 + (id * 7 % 36)::int as d, ft - pg_temp.z('tk', id, 50, 90) + time '10:05' + id * interval '1 minute' as c) as a, lateral (select not off and ft + ts < '2025-09-28' and id % 41 <> 7 as js) as b;

create table t_dd (
  ddid integer primary key,
  ddh varchar(20) not null,
  tqid integer not null references t_tq,
  khid integer not null,
  mdid integer,
  xsid integer,
  xdsj timestamp not null,
  crs integer not null,
  ets integer default 0,
  crdj numeric(10,2),
  etdj numeric(10,2),
  dfc numeric(10,2) default 0,
  yhje numeric(10,2) default 0,
  ysje numeric(10,2) not null,
  ssje numeric(10,2) default 0,
  ddzt char(1) not null,
  htbh varchar(20),
  qdfs char(1),
  qxsj timestamp,
  qxyy varchar(60),
  bz varchar(100),
  update_time timestamp
);
comment on table t_dd is '订单';
comment on column t_dd.ddh is '订单号';
comment on column t_dd.tqid is '团期';
comment on column t_dd.khid is '客户';
comment on column t_dd.mdid is '收客门店';
comment on column t_dd.xsid is '销售员工';
comment on column t_dd.xdsj is '下单时间';
comment on column t_dd.crs is '成人数';
comment on column t_dd.ets is '儿童数';
comment on column t_dd.crdj is '成人单价';
comment on column t_dd.etdj is '儿童单价';
comment on column t_dd.dfc is '单房差金额';
comment on column t_dd.yhje is '优惠金额';
comment on column t_dd.ysje is '应收金额';
comment on column t_dd.ssje is '实收金额';
comment on column t_dd.ddzt is '订单状态 0待付款 1已付定金 2已付全款 3已完成 8退团 9取消';
comment on column t_dd.htbh is '合同编号';
comment on column t_dd.qxsj is '取消或退团时间';
create temp table ord as
select row_number() over (order by xd, tqid, k) as id, x.* from (
  select t.tqid, k, t.ftrq, t.htrq, t.zt, t.crj, t.etj, t.qxyy, t.tqid * 20 + k as h, least(t.ftrq - pg_temp.z('oa', t.tqid * 20 + k, 4, 45), date '2025-10-31' - pg_temp.z('ox', t.tqid * 20 + k, 0, 8)) + time '09:20' + pg_temp.z('ob', t.tqid * 20 + k, 0, 560) * interval '1 minute' as xd, kh
    from t_tq as t join t_xl using (xlid), generate_series(1, case when t.zt = '9' then pg_temp.z('on', t.tqid, 0, 2) when t.zt = '0' then pg_temp.z('on', t.tqid, 0, 3) else case xlfl when 'ZB' then pg_temp.z('on', t.tqid, 2, 6) else pg_temp.z('on', t.tqid, 2, 5) end end) as k, lateral (select 1 + floor(power(pg_temp.f('ok', t.tqid * 20 + k), 1.25) * 470)::int as kh) as a) as x;
insert into t_dd
select id, 'D' || to_char(xd, 'YYYYMMDD') || lpad((id % 1000)::text, 3, '0'), tqid, khid, y.mdid, s, xd, cr, et, o.crj, o.etj, df, yh, cr * o.crj + et * o.etj + df - yh, 0, st, case when st not in ('0', '9') then 'SCLY' || to_char(xd, 'YYYY') || '-' || lpad((id * 3)::text, 5, '0') end, case when st <> '9' then pg_temp.w('oq', id, '1:45,2:55') end, q, case when st = '8' and o.zt = '9' then o.qxyy when st in ('8', '9') then pg_temp.one('oy', id, '行程冲突,身体原因,家中有事,价格原因,改报其他线路') end, case when pg_temp.f('oz', id) < 0.08 then pg_temp.one('ozz', id, '老人需轮椅,要求大床房,素食2位,接机,生日蛋糕') end, coalesce(q, xd + interval '1 day')
  from ord as o join t_kh as k on k.khid = case when o.xd < timestamp '2021-02-21' + floor(o.kh * 3.35) * interval '1 day' then 1 + o.kh % 240 else o.kh end,
  lateral (select case when k.khlx = '1' then pg_temp.w('oc', id, '1:12,2:52,3:14,4:18,6:4')::int else pg_temp.w('oc', id, '4:30,5:20,6:25,8:15,10:10')::int end as cr, case when k.khlx = '1' then pg_temp.w('oe', id, '0:66,1:24,2:10')::int else 0 end as et) as a,
  lateral (select case when cr = 1 and pg_temp.f('od', id) < 0.6 then coalesce((select dfc from t_xl join t_tq as q using (xlid) where q.tqid = o.tqid), 0) else 0 end as df, case when pg_temp.f('oh', id) < 0.18 then 30 * (cr + et) when pg_temp.f('oh', id) < 0.24 then 100 else 0 end as yh, case when o.zt = '9' then '8' when pg_temp.f('os', id) < 0.035 then '9' when pg_temp.f('os', id) < 0.085 then '8' when o.zt = '3' then '3' when o.ftrq - 6 <= date '2025-10-31' then '2' when o.xd > '2025-10-30' then '0' when pg_temp.f('op', id) < 0.3 then '2' else '1' end as st0) as b,
  lateral (select case when st0 = '9' then o.xd + pg_temp.z('ow', id, 2, 40) * interval '1 hour' when st0 = '8' then least((o.ftrq - pg_temp.z('ov', id, 1, 3))::timestamp + time '15:00', timestamp '2025-10-31 17:30') + (id % 60) * interval '1 minute' end as q, st0 as st) as c,
  lateral (select ygid as s, mdid from t_yg where ygid > 10 and rzrq < o.xd and coalesce(lzrq, '2099-01-01') > o.xd order by case when ygid = k.ywy then 0 else 1 end, hashtext(ygid || 'x' || o.id) limit 1) as y;

create table t_ddyk (
  id integer primary key,
  ddid integer not null,
  xm varchar(20) not null,
  xb char(1),
  yklx char(1),
  zjlx char(1),
  zjhm varchar(20),
  csrq date,
  lxdh varchar(11),
  bz varchar(60)
);
comment on table t_ddyk is '订单游客名单';
comment on column t_ddyk.yklx is '1成人 2儿童';
comment on column t_ddyk.zjlx is '证件类型 1身份证 2护照';
comment on column t_ddyk.zjhm is '证件号码';
comment on column t_ddyk.csrq is '出生日期';
insert into t_ddyk
select row_number() over (order by ddid, g), ddid, case when g = 1 and khlx = '1' then khmc else pg_temp.person('v', h, sx) end, case sx when 'M' then '1' else '2' end, case when g > crs then '2' else '1' end, case when xlfl = 'CJ' then '2' else '1' end, case when xlfl = 'CJ' then 'E' || pg_temp.one('va', h, 'A,B,C,D,E,F,G,H,J,K') || lpad(pg_temp.z('vb', h, 1, 9999999)::text, 7, '0') when g = 1 and sfzh is not null then sfzh else '51' || pg_temp.one('vc', h, '0104,0105,0107,0112,0703,0704,0603,1102') || to_char(b, 'YYYYMMDD') || lpad((pg_temp.z('vd', h, 1, 499) * 2 - case sx when 'M' then 1 else 0 end)::text, 3, '0') || h % 10 end, b, case when g <= crs and pg_temp.f('ve', h) < 0.4 then pg_temp.mobile('vm', h) end, null
  from t_dd join t_kh using (khid) join t_tq using (tqid) join t_xl using (xlid), generate_series(1, crs + ets) as g, lateral (select ddid * 20 + g as h) as a, lateral (select case when g = 1 and sfzh is not null then case when substr(sfzh, 17, 1)::int % 2 = 1 then 'M' else 'F' end when pg_temp.f('vx', h) < 0.42 then 'M' else 'F' end as sx, case when g = 1 and sfzh is not null then to_date(substr(sfzh, 7, 8), 'YYYYMMDD') when g > crs then ftrq - pg_temp.z('vy', h, 1200, 4200) else date '1948-01-01' + pg_temp.z('vz', h, 0, 20500) end as b) as c
  where ddzt <> '9' or ddid % 2 = 0;

create table t_sk (
  skid integer primary key,
  skdh varchar(20) not null,
  ddid integer not null,
  sklx char(1) not null,
  skfs varchar(4) not null,
  je numeric(10,2) not null,
  sksj timestamp not null,
  jbr integer,
  lsh varchar(40),
  zfbz char(1) default '0',
  zfsj timestamp
);
comment on table t_sk is '收款单';
comment on column t_sk.skdh is '收款单号';
comment on column t_sk.sklx is '收款类型 1定金 2尾款 3全款';
comment on column t_sk.skfs is '收款方式';
comment on column t_sk.je is '金额';
comment on column t_sk.sksj is '收款时间';
comment on column t_sk.lsh is '支付流水号';
comment on column t_sk.zfbz is '作废标志 0正常 1作废';
insert into t_sk
select row_number() over (order by sj, ddid), 'SK' || to_char(sj, 'YYMMDD') || lpad(((row_number() over (order by sj, ddid)) % 1000)::text, 3, '0'), ddid, lx, fs, je, sj, case when lx = '2' then 9 + ddid % 2 else xsid end, case when fs in ('WX', 'ZFB') then '42' || to_char(sj, 'YYYYMMDD') || lpad((ddid * 48611 % 99999999)::text, 8, '0') end, '0', null
  from t_dd join t_tq using (tqid), lateral (select ftrq - xdsj::date <= 12 or (ddzt = '2' and ftrq - 6 > date '2025-10-31') as once, round(ysje * 0.3, -1) as dj) as a,
  lateral (select '3' as lx, ysje as je, xdsj + (10 + ddid % 50) * interval '1 minute' as sj where once and ddzt not in ('0', '9') union all select '1', dj, xdsj + (10 + ddid % 50) * interval '1 minute' where not once and ddzt not in ('0', '9') union all select '2', ysje - dj, (ftrq - pg_temp.z('se', ddid, 6, 9))::timestamp + time '10:30' + (ddid % 360) * interval '1 minute' where not once and ddzt not in ('0', '1', '9')) as b,
  lateral (select pg_temp.w('sf', ddid * 3 + lx::int, 'WX:48,ZFB:18,POS:12,ZZ:15,XJ:7') as fs) as c where sj < '2025-10-31 19:00' and (qxsj is null or sj < qxsj) and not (ddzt = '3' and lx = '2' and ddid % 89 = 31);
insert into t_sk select 5000 + skid, 'SK' || to_char(sksj, 'YYMMDD') || '9' || lpad((skid % 1000)::text, 3, '0'), ddid, sklx, skfs, je, sksj - interval '7 minutes', jbr, null, '1', sksj - interval '2 minutes' from t_sk where skid % 61 = 13;
update t_dd as d set ssje = s from (select ddid, sum(je) as s from t_sk where zfbz = '0' group by 1) as x where x.ddid = d.ddid;
update t_dd set update_time = htrq + time '18:00' from t_tq as t where t.tqid = t_dd.tqid and ddzt = '3';
update t_kh as k set jf = floor(s / 100) from (select khid, sum(ssje) as s from t_dd where ddzt = '3' group by 1) as x where x.khid = k.khid;

create table t_tk (
  tkid integer primary key,
  ddid integer not null,
  sqsj timestamp,
  tkje numeric(10,2),
  kkje numeric(10,2) default 0,
  tkyy varchar(60),
  zt char(1),
  shr integer,
  tksj timestamp
);
comment on table t_tk is '退款';
comment on column t_tk.sqsj is '申请时间';
comment on column t_tk.tkje is '退款金额';
comment on column t_tk.kkje is '扣损失金额';
comment on column t_tk.zt is '0申请 1已审核 2已退款 9驳回';
insert into t_tk
select row_number() over (order by qxsj, ddid), ddid, sq, ssje - kk, kk, d.qxyy, st, case when st > '0' then 8 end, case when st = '2' then sq + interval '3 days 2 hours' end
  from t_dd as d join t_tq as t using (tqid), lateral (select qxsj + interval '25 minutes' as sq, case when t.zt = '9' then 0 else round(ssje * (array[0.1, 0.2, 0.3])[1 + ddid % 3], 2) end as kk) as a, lateral (select case when sq > '2025-10-29' then '0' when sq > '2025-10-26' then '1' when ddid % 31 = 4 then '9' else '2' end as st) as b where ddzt = '8' and ssje > 0;
insert into t_tk
select 500 + row_number() over (order by ddid), ddid, htrq + 3 + time '11:00', round(ysje * 0.05, -1), 0, '投诉补偿', '2', 8, htrq + 8 + time '15:00' from t_dd join t_tq using (tqid) where ddzt = '3' and ddid % 67 = 23 and htrq < '2025-10-15';

create table t_cb (
  cbid integer primary key,
  tqid integer not null,
  gysid integer not null,
  cblx char(1) not null,
  sl numeric(8,1),
  dj numeric(10,2),
  je numeric(12,2) not null,
  lrsj timestamp,
  lrr integer,
  fkzt char(1) default '0',
  yfje numeric(12,2) default 0,
  fkrq date,
  bz varchar(100)
);
comment on table t_cb is '团队成本明细';
comment on column t_cb.cblx is '成本类型，同供应商类型';
comment on column t_cb.sl is '数量';
comment on column t_cb.dj is '单价';
comment on column t_cb.je is '金额';
comment on column t_cb.lrsj is '录入时间';
comment on column t_cb.yfje is '已付金额';
comment on column t_cb.fkrq is '付款日期';
insert into t_cb
select row_number() over (order by ftrq, tqid, lx), tqid, g, lx, sl, dj, round(sl * dj, 2), ftrq - 2 + time '14:00' + (tqid % 200) * interval '1 minute', jdid, case when paid then '2' when part then '1' else '0' end, case when paid then round(sl * dj, 2) when part then round(sl * dj * 0.5, 2) else 0 end, case when paid or part then p end, case when lx = '3' and pax > 12 then '33座' end
  from (select t.tqid, t.ftrq, t.htrq, t.jdid, t.jsbz, l.*, p.pax, p.rev from t_tq as t join t_xl as l using (xlid) join (select tqid, sum(crs + ets) as pax, sum(ysje) as rev from t_dd where ddzt in ('2', '3') group by 1) as p using (tqid) where t.zt in ('2', '3')) as t,
  lateral (select '1' as lx, coalesce((select min(gysid) from t_gys where szd = mdd and gyslx = '1'), 3) as g, pax::numeric as sl, round(rev / pax * case jtfs when 'F' then 0.46 else 0.58 end * (0.94 + 0.12 * pg_temp.f('ca', t.tqid))::numeric) as dj where jtfs in ('F', 'H') and xlid <> 9
    union all select '2', case when xlid = 1 then 21 when xlid = 2 then 22 when xlid = 9 then 24 else 23 end, ceil(pax / 2.0) * ws, case when xlid in (1, 9) then 260 else 180 end where (jtfs = 'B' or xlid = 9) and ws > 0
    union all select '3', 25 + t.tqid::int % 3, ts, case when pax > 12 then 1200 else 680 end where jtfs = 'B'
    union all select '4', case when xlid in (2, 4) then 29 else 28 end, pax, case when ts = 1 then 60 when ts < 4 then 110 else 260 end where jtfs = 'B'
    union all select '5', case jtfs when 'F' then 30 else 31 end, pax, round(rev / pax * case jtfs when 'F' then 0.36 else 0.24 end * (0.92 + 0.14 * pg_temp.f('cb', t.tqid))::numeric) where jtfs in ('F', 'H')
    union all select '6', case when xlfl = 'CJ' then 33 else 32 end, pax, case when xlfl = 'CJ' then 60 else ts * 3 end
    union all select '7', case when mdd in ('九寨沟', '色达', '稻城', '小金县', '理县') then 35 else 34 end, pax * ts, 40 where jtfs = 'B' and ts > 1) as c,
  lateral (select t.htrq + pg_temp.z('cp', t.tqid * 10 + lx::int, 3, 40) as p) as d, lateral (select p < '2025-10-31' and pg_temp.f('cq', t.tqid * 10 + lx::int) > 0.03 as paid, p < '2025-10-31' as part) as e;

create table t_hf (
  hfid integer primary key,
  ddid integer not null,
  hfr integer,
  hfrq date,
  hffs char(1),
  zf smallint,
  dyf smallint,
  zsf smallint,
  cyf smallint,
  yj varchar(200)
);
comment on table t_hf is '回访';
comment on column t_hf.hfr is '回访人';
comment on column t_hf.hfrq is '回访日期';
comment on column t_hf.zf is '总体评分 1-5';
comment on column t_hf.dyf is '导游评分';
comment on column t_hf.zsf is '住宿评分';
comment on column t_hf.cyf is '餐饮评分';
comment on column t_hf.yj is '意见';
insert into t_hf
select row_number() over (order by r, ddid), ddid, xsid, r, case when ddid % 4 = 0 then '2' else '1' end, z, case when z is not null and dyid is not null then greatest(1, least(5, z + pg_temp.z('ha', ddid, 0, 1))) end, case when z is not null and ts > 1 then greatest(1, z - pg_temp.z('hb', ddid, 0, 1)) end, case when z is not null then greatest(1, z - pg_temp.z('hc', ddid, 0, 2)) end, case when z <= 3 then pg_temp.one('hd', ddid, '购物时间太长,酒店偏远,餐食一般,车子空调不好,行程太赶') when pg_temp.f('he', ddid) < 0.1 then pg_temp.one('hf', ddid, '导游讲解很好,下次还选你们,性价比高') end
  from t_dd join t_tq using (tqid) join t_xl using (xlid), lateral (select htrq + pg_temp.z('hr', ddid, 1, 7) as r, case when pg_temp.f('hn', ddid) < 0.88 then pg_temp.w('hz', ddid, '5:48,4:34,3:12,2:4,1:2')::smallint end as z) as a where ddzt = '3' and r <= '2025-10-31' and pg_temp.f('hp', ddid) < 0.62;

create table t_dd_2023 (
  ddid integer,
  ddh varchar(20),
  xlmc varchar(80),
  khmc varchar(60),
  sjh varchar(11),
  mdmc varchar(50),
  xdsj timestamp,
  ftrq date,
  rs integer,
  ysje numeric(10,2),
  ssje numeric(10,2),
  ddzt varchar(10),
  xsxm varchar(20)
);
comment on table t_dd_2023 is '2023年10月以前老系统订单归档';
insert into t_dd_2023
select i, 'LD' || to_char(x, 'YYMMDD') || lpad(i::text, 4, '0'), xlmc, k.khmc, k.sjh, m.mdmc, x, f, rs, rs * crj, case z when '完成' then rs * crj when '退团' then round(rs * crj * 0.2) else 0 end, z, y.xm
  from generate_series(1, 320) as i cross join lateral (select timestamp '2022-03-05 10:00' + floor(i * 1.85) * interval '1 day' + pg_temp.z('la', i, 0, 480) * interval '1 minute' as x, pg_temp.w('lr', i, '1:15,2:45,3:20,4:15,6:5')::int as rs, pg_temp.w('lz', i, '完成:84,退团:9,取消:7') as z) as a cross join lateral (select x::date + pg_temp.z('lf', i, 4, 40) as f) as b join t_xl on xlid = case when f < '2023-04-15' then pg_temp.z('lx', i, 1, 24) else pg_temp.z('lx', i, 1, 27) end join t_kh as k on k.khid = pg_temp.z('lk', i, 1, 110) join t_yg as y on y.ygid = pg_temp.z('ly', i, 11, 28) join t_md as m on m.mdid = y.mdid;

create table t_yhq (
  id integer primary key,
  qh varchar(20) not null,
  mz numeric(8,2) not null,
  khid integer,
  ddid integer,
  yxq date,
  zt char(1) default '0',
  create_time timestamp
);
comment on table t_yhq is '优惠券';

create view v_tqhz as
select t.tqid, t.th, l.xlmc, t.ftrq, t.zt, coalesce(d.dds, 0) as dds, coalesce(d.rs, 0) as rs, coalesce(d.ysje, 0) as ysje, coalesce(c.cbje, 0) as cbje, coalesce(d.ysje, 0) - coalesce(c.cbje, 0) as ml
  from t_tq t join t_xl l on l.xlid = t.xlid left join (select tqid, count(*) as dds, sum(crs + ets) as rs, sum(ysje) as ysje from t_dd where ddzt not in ('8', '9') group by tqid) d on d.tqid = t.tqid left join (select tqid, sum(je) as cbje from t_cb group by tqid) c on c.tqid = t.tqid;
comment on view v_tqhz is '团期汇总（订单数、人数、收入、成本、毛利）';
