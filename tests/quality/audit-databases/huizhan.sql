-- 会展主办方管理系统：展会、展位、展商、合同与收款、观众预登记、入场核验、商机匹配。仿 31会议 / 汇展科技 一类会展系统的结构。
-- 注释完整，带外键。数据由行号哈希生成，每次装载相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 11) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
-- 'a:3,b:1' 表示四次里三次取 a
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  left_over float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    left_over := left_over - split_part(part, ':', 2)::float8;
    if left_over < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, sex text) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,萧,程,曹,袁,邓,许,傅,沈,曾,彭,吕') || case sex when '1' then pg_temp.one(k || 'g', i, '伟,强,磊,军,洋,勇,涛,明,超,刚,平,鹏,建国,建华,志强,海波,浩然,思远,文博,俊杰,宇航,家豪,晓东,振华,立新,学文,国栋,天宇') else pg_temp.one(k || 'g', i, '芳,娜,敏,静,丽,艳,娟,霞,秀兰,玉梅,婷婷,晓燕,雨桐,佳怡,春梅,雪,琳,欣怡,慧,倩,红梅,丹,诗雨,梦瑶,莉,小玲,凤英,思敏') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 周末与长假挪到工作日
create function pg_temp.workday(d date) returns date language sql immutable as $$
  select case extract(isodow from x) when 6 then x - 1 when 7 then x + 1 else x end from (select case
    when extract(month from d) = 10 and extract(day from d) <= 7 then d + 7
    when d between '2024-02-09' and '2024-02-17' or d between '2025-01-27' and '2025-02-04' or d between '2026-02-14' and '2026-02-23' then d + 11
    else d end as x) as s $$;

-- 人员 ------------------------------------------------------------------------------------------------------------

create table sys_user (
  id integer primary key,
  user_name varchar(32) not null unique,
  real_name varchar(32) not null,
  dept_name varchar(32) not null,
  post_name varchar(32),
  mobile varchar(11),
  hire_date date not null,
  leave_date date,
  status smallint not null default 1 check (status in (0, 1))
);
comment on table sys_user is '系统用户（主办方员工）';
comment on column sys_user.user_name is '登录名'; comment on column sys_user.real_name is '姓名'; comment on column sys_user.dept_name is '所属部门';
comment on column sys_user.post_name is '岗位'; comment on column sys_user.mobile is '手机号'; comment on column sys_user.hire_date is '入职日期';
comment on column sys_user.leave_date is '离职日期，在职为空'; comment on column sys_user.status is '账号状态：1正常 0停用';
insert into sys_user
select i, case when i = 1 then 'admin' else 'hz' || lpad((1000 + i)::text, 4, '0') end,
  pg_temp.person('usr', i, pg_temp.one('usx', i, '1,2')), d, p, pg_temp.mobile('usr', i),
  case i when 11 then date '2025-02-24' when 12 then '2025-06-03' else pg_temp.workday(date '2017-03-01' + pg_temp.z('hire', i, 0, 2000)) end,
  case i when 8 then date '2025-03-31' when 9 then '2025-06-20' when 10 then '2024-04-12' when 20 then '2025-11-28' end,
  case when i in (8, 9, 10, 20) then 0 else 1 end
from (select i, case when i <= 2 then '信息部' when i <= 12 then '招展部' when i <= 17 then '观众组织部' when i <= 20 then '财务部' else '现场运营部' end as d,
  case when i <= 2 then '系统管理员' when i = 3 then '招展总监' when i <= 12 then '招展经理' when i = 13 then '观众部经理' when i <= 17 then '观众专员' when i = 18 then '财务主管' when i <= 20 then '会计' else '运营专员' end as p
  from generate_series(1, 24) as i) as s;

-- 展会与展位 ------------------------------------------------------------------------------------------------------

create table ex_exhibition (
  id integer primary key,
  exhibition_code varchar(16) not null unique,
  exhibition_name varchar(100) not null,
  series_code varchar(8) not null,
  session_no integer not null,
  venue_name varchar(64) not null,
  city varchar(16) not null,
  start_date date not null,
  end_date date not null,
  prereg_open_date date,
  std_price numeric(10,2) not null,
  raw_price numeric(10,2) not null,
  manager_id integer references sys_user (id),
  status smallint not null check (status in (0, 1, 2, 3, 9)),
  create_time timestamp not null,
  check (end_date >= start_date)
);
comment on table ex_exhibition is '展会（每一届一条）';
comment on column ex_exhibition.exhibition_code is '展会编号'; comment on column ex_exhibition.exhibition_name is '展会名称'; comment on column ex_exhibition.series_code is '展会系列：IA工业自动化 FB食品饮料 PT宠物 MD医疗器械 ED教育装备';
comment on column ex_exhibition.session_no is '届数'; comment on column ex_exhibition.venue_name is '举办场馆'; comment on column ex_exhibition.city is '举办城市';
comment on column ex_exhibition.start_date is '开展日期'; comment on column ex_exhibition.end_date is '闭展日期'; comment on column ex_exhibition.prereg_open_date is '观众预登记开放日期';
comment on column ex_exhibition.std_price is '标准展位单价（元/个，9平方米）'; comment on column ex_exhibition.raw_price is '光地单价（元/平方米）'; comment on column ex_exhibition.manager_id is '项目负责人';
comment on column ex_exhibition.status is '展会状态：0筹备中 1招展中 2展出中 3已闭展 9已取消'; comment on column ex_exhibition.create_time is '创建时间';
insert into ex_exhibition
select row_number() over (order by d), sc || to_char(d, 'YYYYMM'), extract(year from d) || n, sc, extract(year from d)::int - base, v, c, d, d + len - 1,
  d - 90, sp + (extract(year from d)::int - 2024) * 300, rp + (extract(year from d)::int - 2024) * 30, m, st, pg_temp.workday(d - 400) + time '10:15'
from (values ('IA', '华东国际工业自动化展览会', 2009, '国家会展中心（上海）', '上海', date '2024-03-13', 3, 12800, 1280, 4, 3), ('IA', '华东国际工业自动化展览会', 2009, '国家会展中心（上海）', '上海', '2025-03-12', 3, 12800, 1280, 4, 3), ('IA', '华东国际工业自动化展览会', 2009, '国家会展中心（上海）', '上海', '2026-03-18', 3, 12800, 1280, 4, 3),
  ('FB', '中部食品饮料博览会', 2014, '武汉国际博览中心', '武汉', '2024-10-18', 3, 8800, 880, 5, 3), ('FB', '中部食品饮料博览会', 2014, '武汉国际博览中心', '武汉', '2025-10-24', 3, 8800, 880, 5, 3), ('FB', '中部食品饮料博览会', 2014, '武汉国际博览中心', '武汉', '2026-10-23', 3, 8800, 880, 5, 1),
  ('PT', '华南国际宠物用品展', 2018, '中国进出口商品交易会展馆', '广州', '2024-05-23', 4, 9800, 980, 6, 3), ('PT', '华南国际宠物用品展', 2018, '中国进出口商品交易会展馆', '广州', '2025-05-22', 4, 9800, 980, 6, 3), ('PT', '华南国际宠物用品展', 2018, '深圳国际会展中心', '深圳', '2026-05-21', 4, 9800, 980, 6, 3),
  ('MD', '西部医疗器械展览会', 2011, '成都世纪城新国际会展中心', '成都', '2024-09-05', 3, 11800, 1180, 7, 3), ('MD', '西部医疗器械展览会', 2011, '中国西部国际博览城', '成都', '2025-09-11', 3, 11800, 1180, 7, 3), ('MD', '西部医疗器械展览会', 2011, '中国西部国际博览城', '成都', '2026-09-10', 3, 11800, 1180, 7, 1),
  ('ED', '全国教育装备与智慧校园展', 2020, '南京国际博览中心', '南京', '2024-11-14', 3, 7800, 780, 3, 3), ('ED', '全国教育装备与智慧校园展', 2020, '南京国际博览中心', '南京', '2025-11-13', 3, 7800, 780, 3, 9), ('IA', '华东国际工业自动化展览会', 2009, '国家会展中心（上海）', '上海', '2027-03-17', 3, 12800, 1280, 4, 0)) as v (sc, n, base, v, c, d, len, sp, rp, m, st);

create table ex_hall (
  id integer primary key,
  exhibition_id integer not null references ex_exhibition (id),
  hall_code varchar(8) not null,
  hall_name varchar(32) not null,
  theme varchar(64),
  area_sqm integer,
  booth_plan_count integer,
  unique (exhibition_id, hall_code)
);
comment on table ex_hall is '展馆（展区）';
comment on column ex_hall.exhibition_id is '所属展会'; comment on column ex_hall.hall_code is '馆号'; comment on column ex_hall.hall_name is '展馆名称';
comment on column ex_hall.theme is '展区主题'; comment on column ex_hall.area_sqm is '展馆面积（平方米）'; comment on column ex_hall.booth_plan_count is '规划展位数';
insert into ex_hall
select row_number() over (order by e.id, h), e.id, chr(64 + h), h || '号馆',
  (string_to_array(case series_code when 'IA' then '机器人与运动控制馆,传感器与机器视觉馆,工业软件馆' when 'FB' then '休闲食品馆,酒水饮料馆,预制菜与调味品馆' when 'PT' then '宠物食品馆,宠物用品馆,宠物医疗馆' when 'MD' then '医学影像馆,体外诊断馆,康复护理馆' else '智慧教室馆,实验装备馆' end, ','))[h],
  pg_temp.z('harea', e.id * 10 + h, 16, 26) * 500, 0
from ex_exhibition as e, generate_series(1, 3) as h where h <= case series_code when 'ED' then 2 else 3 end and e.status <> 0;

create table ex_booth_type (
  id integer primary key,
  type_code varchar(8) not null unique,
  type_name varchar(32) not null,
  min_area numeric(6,1) not null,
  priced_by smallint not null check (priced_by in (1, 2)),
  config_desc varchar(200),
  is_enabled boolean not null default true
);
comment on table ex_booth_type is '展位类型';
comment on column ex_booth_type.type_code is '类型代码'; comment on column ex_booth_type.type_name is '类型名称'; comment on column ex_booth_type.min_area is '起订面积（平方米）';
comment on column ex_booth_type.priced_by is '计价方式：1按个 2按平方米'; comment on column ex_booth_type.config_desc is '展位配置说明'; comment on column ex_booth_type.is_enabled is '是否启用';
insert into ex_booth_type values (1, 'STD', '标准展位', 9, 1, '三面围板、楣板、一桌两椅、射灯两支、220V插座一个', true), (2, 'DLX', '豪华标展', 9, 1, '加高楣板、洽谈桌椅一套、展示柜一组、射灯四支', true), (3, 'RAW', '光地展位', 36, 2, '只提供场地，不含任何配置', true), (4, 'NEW', '创新企业展位', 6, 1, '六平方米简装展位', false);

create table ex_booth (
  id integer primary key,
  exhibition_id integer not null references ex_exhibition (id),
  hall_id integer not null references ex_hall (id),
  booth_no varchar(16) not null,
  booth_type_id integer not null references ex_booth_type (id),
  area_sqm numeric(6,1) not null check (area_sqm > 0),
  open_sides smallint not null check (open_sides between 1 and 4),
  list_price numeric(12,2) not null,
  status smallint not null default 0 check (status in (0, 1, 2, 3)),
  remark varchar(100),
  unique (exhibition_id, booth_no)
);
comment on table ex_booth is '展位';
comment on column ex_booth.exhibition_id is '所属展会'; comment on column ex_booth.hall_id is '所在展馆'; comment on column ex_booth.booth_no is '展位号';
comment on column ex_booth.booth_type_id is '展位类型'; comment on column ex_booth.area_sqm is '面积（平方米）'; comment on column ex_booth.open_sides is '开口面数';
comment on column ex_booth.list_price is '展位刊例价（元），双开口及以上加收10%'; comment on column ex_booth.status is '展位状态：0可售 1预留 2已售 3停用'; comment on column ex_booth.remark is '备注';
insert into ex_booth
select row_number() over (order by exhibition_id, hid, n), exhibition_id, hid, hall_code || ((n - 1) / 20 + 1) || lpad(((n - 1) % 20 + 1)::text, 2, '0'), t, a, o,
  round(case t when 1 then std_price when 2 then std_price * 1.25 when 3 then raw_price * a else std_price * 0.6 end * case when o >= 2 then 1.1 else 1 end, 2),
  case when pg_temp.f('bdis', hid * 1000 + n) < 0.02 then 3 else 0 end, case when pg_temp.f('bdis', hid * 1000 + n) < 0.02 then pg_temp.one('bdr', n, '消防通道占用,立柱遮挡,主办方服务台') end
from (select h.id as hid, h.exhibition_id, h.hall_code, e.std_price, e.raw_price, e.start_date, n, t, case t when 3 then pg_temp.one('barea', h.id * 1000 + n, '36,36,36,54,54,72,108')::numeric when 4 then 6 else 9 end as a,
    case t when 3 then pg_temp.z('bopen', h.id * 1000 + n, 2, 4) else pg_temp.w('bopen', h.id * 1000 + n, '1:7,2:3')::int end as o
  from ex_hall as h join ex_exhibition as e on e.id = h.exhibition_id, generate_series(1, 70) as n,
    lateral (select pg_temp.w('btype', h.id * 1000 + n, case when e.start_date < '2025-01-01' then '1:56,2:14,3:24,4:6' else '1:55,2:20,3:25' end)::int as t) as x
  where n <= 52 + h.id % 5 * 4) as s;
update ex_hall as h set booth_plan_count = c from (select hall_id, count(*) as c from ex_booth group by 1) as b where b.hall_id = h.id;

-- 展商 ------------------------------------------------------------------------------------------------------------

create table ex_category (
  id integer primary key,
  category_code varchar(8) not null unique,
  category_name varchar(32) not null,
  series_code varchar(8) not null,
  sort_no integer not null default 0,
  is_enabled boolean not null default true
);
comment on table ex_category is '展品类别';
comment on column ex_category.category_code is '类别代码'; comment on column ex_category.category_name is '类别名称'; comment on column ex_category.series_code is '适用展会系列';
comment on column ex_category.sort_no is '排序号'; comment on column ex_category.is_enabled is '是否启用';
insert into ex_category
select row_number() over (), s || lpad(o::text, 2, '0'), n, s, o * 10, n <> '电教设备'
from (values ('IA', '工业机器人,运动控制,传感器,机器视觉,工业软件,电气系统'), ('FB', '休闲零食,酒类,饮料乳品,调味品,预制菜,食品包装'), ('PT', '宠物主粮,宠物零食,宠物用品,宠物医疗,智能宠物设备'), ('MD', '医学影像,体外诊断,手术器械,康复辅具,医用耗材,医院信息化'), ('ED', '智慧教室,实验室装备,校园安防,图书教材,电教设备')) as v (s, l), unnest(string_to_array(l, ',')) with ordinality as p (n, o);

create table ex_company (
  id integer primary key,
  company_name varchar(100) not null,
  short_name varchar(32),
  credit_code varchar(18),
  province varchar(16) not null,
  city varchar(16),
  category_id integer not null references ex_category (id),
  level char(1) not null check (level in ('A', 'B', 'C')),
  source smallint not null,
  contact_name varchar(32),
  contact_sex smallint,
  contact_mobile varchar(11),
  owner_id integer references sys_user (id),
  is_blacklist boolean not null default false,
  create_time timestamp not null,
  deleted smallint not null default 0
);
comment on table ex_company is '展商企业（含潜在展商）';
comment on column ex_company.company_name is '企业名称'; comment on column ex_company.short_name is '企业简称'; comment on column ex_company.credit_code is '统一社会信用代码';
comment on column ex_company.province is '省份'; comment on column ex_company.city is '城市'; comment on column ex_company.category_id is '主营展品类别';
comment on column ex_company.level is '客户等级：A重点 B普通 C一般'; comment on column ex_company.source is '客户来源：1老客户 2电话开发 3官网申请 4同类展会 5协会推荐'; comment on column ex_company.contact_name is '联系人';
comment on column ex_company.contact_sex is '联系人性别：1男 2女'; comment on column ex_company.contact_mobile is '联系人手机'; comment on column ex_company.owner_id is '归属招展经理，公海客户为空';
comment on column ex_company.is_blacklist is '是否黑名单'; comment on column ex_company.create_time is '建档时间'; comment on column ex_company.deleted is '删除标志：0未删除 1已删除';
insert into ex_company
select i, ct || wd || ind || case when pg_temp.f('cty', i) < 0.12 then '股份有限公司' else '有限公司' end, wd || left(ind, 2),
  case when pg_temp.f('ccr', i) < 0.9 then '91' || lpad(pg_temp.z('cr1', i, 110000, 659999)::text, 6, '0') || 'MA' || upper(substr(md5('cr' || i), 1, 8)) end,
  pv, ct, cat, pg_temp.w('clv', i, 'A:1,B:4,C:5'), pg_temp.w('csrc', i, '1:3,2:4,3:2,4:2,5:1')::int,
  pg_temp.person('cct', i, sx), sx::int, pg_temp.mobile('cct', i), case when pg_temp.f('cown', i) < 0.93 then pg_temp.w('cow', i, '4:4,5:5,6:4,7:3,3:1,11:3,12:3')::int end,
  pg_temp.f('cbl', i) < 0.008, timestamp '2023-02-01 09:00' + pg_temp.z('cdt', i, 0, 1000) * interval '1 day' + pg_temp.z('cdm', i, 0, 500) * interval '1 minute', 0
from (select i, split_part(loc, ' ', 1) as pv, split_part(loc, ' ', 2) as ct, c.id as cat, pg_temp.one('csx', i, '1,1,2') as sx,
    (string_to_array('科,恒,华,瑞,天,金,鼎,信,康,博,远,立,德,安,海,新,宏,众,创,优,泰,合,联,盛,云', ','))[1 + i % 25] || (string_to_array('达,创,通,诚,源,泽,维,诺,益,利,美,腾,宇,邦,骏,旭,隆,和,鑫,尔,航,奥,成,禾,锐,特,图,盈,凯,铭,朗,捷,威,佳,力,迈,景,帆,辰,坤', ','))[1 + (i / 25) % 40] as wd,
    case c.series_code when 'IA' then pg_temp.one('ci', i, '自动化科技,智能装备,机电设备,传感技术,机器人,工业软件') when 'FB' then pg_temp.one('ci', i, '食品,饮料,酒业,调味品,农产品加工,食品包装') when 'PT' then pg_temp.one('ci', i, '宠物用品,宠物食品,宠物科技,生物科技') when 'MD' then pg_temp.one('ci', i, '医疗器械,医疗科技,生物技术,康复器材,医用材料') else pg_temp.one('ci', i, '教育科技,教学设备,信息技术,文化用品') end as ind
  from generate_series(1, 960) as i, lateral (select pg_temp.w('cloc', i, '上海 上海:9,江苏 苏州:8,江苏 无锡:4,江苏 南京:4,浙江 杭州:7,浙江 宁波:5,浙江 温州:4,广东 深圳:10,广东 广州:8,广东 东莞:6,广东 佛山:4,湖北 武汉:7,湖南 长沙:4,四川 成都:6,重庆 重庆:3,山东 青岛:4,山东 济南:3,北京 北京:6,天津 天津:2,福建 厦门:3,安徽 合肥:3,河南 郑州:4,河北 邢台:2,陕西 西安:2,辽宁 沈阳:1') as loc) as l,
    lateral (select * from ex_category where id = pg_temp.w('ccat', i, '1:8,2:7,3:7,4:6,5:4,6:6,7:9,8:6,9:6,10:5,11:6,12:4,13:8,14:6,15:9,16:4,17:4,18:5,19:7,20:5,21:5,22:7,23:3,24:6,25:5,26:3,27:3,28:1')::int) as c) as s;

create table ex_service_item (
  id integer primary key,
  item_code varchar(16) not null unique,
  item_name varchar(64) not null,
  item_type smallint not null check (item_type in (1, 2, 3)),
  unit varchar(8) not null,
  price numeric(10,2) not null,
  is_enabled boolean not null default true
);
comment on table ex_service_item is '增值服务项目';
comment on column ex_service_item.item_code is '项目编码'; comment on column ex_service_item.item_name is '项目名称'; comment on column ex_service_item.item_type is '项目类别：1展具与水电 2广告赞助 3会议活动';
comment on column ex_service_item.unit is '计量单位'; comment on column ex_service_item.price is '标准单价（元）'; comment on column ex_service_item.is_enabled is '是否启用';
insert into ex_service_item values (1, 'FJ001', '洽谈桌椅套装', 1, '套', 320, true), (2, 'FJ002', '玻璃展示柜', 1, '个', 480, true), (3, 'FJ003', '55寸电视租赁', 1, '台', 900, true), (4, 'SD001', '380V动力电箱（15A）', 1, '处', 1600, true), (5, 'SD002', '压缩空气接驳', 1, '处', 2200, true), (6, 'WL001', '有线宽带', 1, '条', 1200, true), (7, 'GG001', '会刊彩页广告', 2, '版', 5000, true), (8, 'GG002', '观众胸卡挂绳广告', 2, '项', 60000, true), (9, 'GG003', '场馆外立面广告', 2, '块', 18000, true), (10, 'HD001', '新品发布会（45分钟）', 3, '场', 12000, true), (11, 'HD002', '论坛演讲席位', 3, '席', 15000, true), (12, 'GG004', '门票背面广告', 2, '万张', 3000, false);

-- 合同与收款 ------------------------------------------------------------------------------------------------------

create table ex_contract (
  id integer primary key,
  contract_no varchar(24) not null unique,
  exhibition_id integer not null references ex_exhibition (id),
  company_id integer not null references ex_company (id),
  sales_id integer not null references sys_user (id),
  sign_date date,
  fascia_name varchar(64),
  total_amount numeric(12,2) not null default 0,
  paid_amount numeric(12,2) not null default 0,
  pay_deadline date,
  invoice_status smallint not null default 0 check (invoice_status in (0, 1)),
  status smallint not null check (status in (0, 1, 2, 3, 8, 9)),
  withdraw_date date,
  withdraw_reason varchar(100),
  create_time timestamp not null
);
comment on table ex_contract is '参展合同';
comment on column ex_contract.contract_no is '合同编号'; comment on column ex_contract.exhibition_id is '展会'; comment on column ex_contract.company_id is '展商企业';
comment on column ex_contract.sales_id is '签约招展经理'; comment on column ex_contract.sign_date is '签订日期，草稿和审批中为空'; comment on column ex_contract.fascia_name is '楣板名称';
comment on column ex_contract.total_amount is '合同金额（元），等于明细金额合计'; comment on column ex_contract.paid_amount is '已收金额（元），已到账收款减退款'; comment on column ex_contract.pay_deadline is '尾款截止日期';
comment on column ex_contract.invoice_status is '开票状态：0未开票 1已开票'; comment on column ex_contract.status is '合同状态：0草稿 1审批中 2执行中 3已完成 8已退展 9已作废'; comment on column ex_contract.withdraw_date is '退展或作废日期';
comment on column ex_contract.withdraw_reason is '退展或作废原因'; comment on column ex_contract.create_time is '录入时间';
create temp table grp as
with s as (select b.id, b.exhibition_id, row_number() over (partition by b.exhibition_id order by b.id) as rn
    from ex_booth as b join ex_exhibition as e on e.id = b.exhibition_id
    where b.status = 0 and pg_temp.f('sold', b.id) < case when e.status = 9 then 0.25 when e.start_date > '2026-10-01' then 0.36 when e.start_date > '2026-07-01' then 0.55 else 0.74 + (e.start_date - date '2024-01-01') * 0.00015 end),
  c as (select *, sum(case when rn = 1 or pg_temp.f('lead', id) < 0.76 then 1 else 0 end) over (partition by exhibition_id order by rn) as k from s)
select id as booth_id, exhibition_id, k from c;
create temp table con as
select row_number() over (order by made, exhibition_id, k) as id, * from (
  select g.exhibition_id, g.k, e.status as est, e.start_date, e.series_code, e.exhibition_code, p.id as company_id, p.owner_id, p.short_name,
    pg_temp.workday(greatest(least(e.start_date, case e.status when 9 then date '2025-08-20' else date '2026-06-30' end) - 3 - floor(power(pg_temp.f('sgn', key), 0.9) * case when e.status = 1 then 190 when e.status = 9 then 120 else 280 end)::int, date '2023-05-08')) as made, key
  from (select exhibition_id, k, exhibition_id * 1000 + k as key from grp group by 1, 2) as g join ex_exhibition as e on e.id = g.exhibition_id
  join (select e2.id as eid, c.*, row_number() over (partition by e2.id order by pg_temp.f('loyal', c.id) * 0.55 + pg_temp.f('ex' || e2.id, c.id) * 0.45) as rk
    from ex_exhibition as e2 join ex_category as t on t.series_code = e2.series_code join ex_company as c on c.category_id = t.id and not c.is_blacklist) as p on p.eid = g.exhibition_id and p.rk = g.k) as s;
insert into ex_contract
select id, 'HT' || exhibition_code || lpad(row_number() over (partition by exhibition_id order by id)::text, 4, '0'), exhibition_id, company_id,
  case when owner_id = 11 and made < '2025-02-24' then 8 when owner_id = 12 and made < '2025-06-03' then 9 when made < '2024-04-10' and owner_id = 5 and id % 2 = 0 then 10 else coalesce(owner_id, 3) end,
  case when st not in (0, 1) then made end, case when st > 1 then short_name end, 0, 0, start_date - 30, 0, st,
  case st when 8 then case when est = 9 then date '2025-09-01' + pg_temp.z('wd', id, 0, 20) else least(made + pg_temp.z('wd', id, 15, 90), start_date - 2, date '2026-06-29') end when 9 then least(made + pg_temp.z('wd', id, 1, 12), date '2026-06-30') end,
  case st when 8 then case when est = 9 then '展会取消' else pg_temp.one('wr', id, '企业预算调整,新品未能按期上市,参展人员变动,展位位置不满意') end when 9 then pg_temp.one('wr', id, '合同信息有误重签,客户未盖章回传,重复录入') end,
  made + time '09:10' + pg_temp.z('mk', id, 0, 480) * interval '1 minute'
from (select c.*, case when est = 9 then 8 when pg_temp.f('cst', key) < 0.035 and made < date '2026-05-25' then 8 when pg_temp.f('cst', key) < 0.055 then 9
  when est = 1 and made > date '2026-06-18' then pg_temp.w('cs2', key, '0:4,1:3,2:3')::int when est = 1 and made > date '2026-05-20' and pg_temp.f('cs3', key) < 0.15 then 0 else 2 end as st from con as c) as s;

create table ex_contract_item (
  id integer primary key,
  contract_id integer not null references ex_contract (id),
  line_no smallint not null,
  item_type smallint not null check (item_type in (1, 2)),
  booth_id integer references ex_booth (id),
  service_item_id integer references ex_service_item (id),
  unit_price numeric(12,2) not null,
  quantity integer not null default 1 check (quantity > 0),
  discount_rate numeric(4,2) not null default 1.00,
  amount numeric(12,2) not null,
  unique (contract_id, line_no),
  check ((item_type = 1 and booth_id is not null and service_item_id is null) or (item_type = 2 and booth_id is null and service_item_id is not null))
);
comment on table ex_contract_item is '合同明细（展位费与增值服务）';
comment on column ex_contract_item.contract_id is '合同'; comment on column ex_contract_item.line_no is '行号'; comment on column ex_contract_item.item_type is '明细类型：1展位 2增值服务';
comment on column ex_contract_item.booth_id is '展位，类型为1时必填'; comment on column ex_contract_item.service_item_id is '增值服务项目，类型为2时必填'; comment on column ex_contract_item.unit_price is '单价（元）';
comment on column ex_contract_item.quantity is '数量'; comment on column ex_contract_item.discount_rate is '折扣率，1.00为不打折'; comment on column ex_contract_item.amount is '金额（元）＝单价×数量×折扣率';
insert into ex_contract_item
select row_number() over (order by contract_id, t, o), contract_id, row_number() over (partition by contract_id order by t, o), t, booth_id, sid, p, q, d, round(p * q * d, 2)
from (select c.id as contract_id, 1 as t, g.booth_id as o, g.booth_id, null::int as sid, b.list_price as p, 1 as q,
    case when c.start_date - c.made > 200 then 0.85 when c.start_date - c.made > 150 then 0.90 else pg_temp.w('disc', c.id, '1.00:5,0.95:3,0.90:1')::numeric end as d
  from con as c join grp as g on g.exhibition_id = c.exhibition_id and g.k = c.k join ex_booth as b on b.id = g.booth_id
  union all
  select c.id, 2, v.id, null, v.id, v.price, case when v.item_type = 1 then pg_temp.z('svq' || v.id, c.id, 1, 4) else 1 end, case when v.item_type > 1 and pg_temp.f('svd', c.id) < 0.2 then 0.90 else 1.00 end
  from con as c join ex_service_item as v on pg_temp.f('sv' || v.id, c.id) < (array[0.16, 0.08, 0.1, 0.09, 0.03, 0.07, 0.08, 0.004, 0.02, 0.02, 0.025, 0.02])[v.id]
  where (v.id <> 12 or c.made < '2025-01-01') and (v.id <> 5 or c.series_code in ('IA', 'FB'))) as s;
update ex_contract as c set total_amount = a from (select contract_id, sum(amount) as a from ex_contract_item group by 1) as i where i.contract_id = c.id;
update ex_booth as b set status = case when c.status in (0, 1) then 1 else 2 end
from ex_contract_item as i join ex_contract as c on c.id = i.contract_id where i.booth_id = b.id and c.status in (0, 1, 2);
update ex_company as p set create_time = c.m - (5 + p.id % 60) * interval '1 day' from (select company_id, min(create_time) as m from ex_contract group by 1) as c where c.company_id = p.id and p.create_time > c.m - interval '3 day';
update ex_company as p set deleted = 1 where pg_temp.f('cdel', id) < 0.06 and not exists (select from ex_contract as c where c.company_id = p.id);

create table ex_payment (
  id integer primary key,
  payment_no varchar(24) not null unique,
  contract_id integer not null references ex_contract (id),
  pay_type smallint not null check (pay_type in (1, 2, 3, 4)),
  amount numeric(12,2) not null,
  pay_method smallint not null check (pay_method in (1, 2, 3, 4)),
  payer_name varchar(100),
  bank_serial varchar(32),
  pay_time timestamp not null,
  status smallint not null check (status in (0, 1, 2)),
  confirm_user_id integer references sys_user (id),
  confirm_time timestamp,
  remark varchar(100),
  check ((pay_type = 4) = (amount < 0))
);
comment on table ex_payment is '收款记录';
comment on column ex_payment.payment_no is '收款单号'; comment on column ex_payment.contract_id is '合同'; comment on column ex_payment.pay_type is '款项类型：1定金 2尾款 3全款 4退款';
comment on column ex_payment.amount is '金额（元），退款为负数'; comment on column ex_payment.pay_method is '付款方式：1对公转账 2微信 3支付宝 4支票'; comment on column ex_payment.payer_name is '付款方名称';
comment on column ex_payment.bank_serial is '银行流水号'; comment on column ex_payment.pay_time is '付款时间'; comment on column ex_payment.status is '到账状态：0待确认 1已到账 2已驳回';
comment on column ex_payment.confirm_user_id is '确认人（财务）'; comment on column ex_payment.confirm_time is '确认时间'; comment on column ex_payment.remark is '备注';
insert into ex_payment
select n, 'SK' || to_char(d, 'YYYYMMDD') || lpad(n::text, 6, '0'), cid, t, a, m, payer, case when m in (1, 4) then pg_temp.z('bs', n, 100000, 999999)::text || lpad(n::text, 8, '0') end,
  d + time '09:00' + pg_temp.z('pt', n, 0, 500) * interval '1 minute', st, case when st > 0 then cf end,
  case when st > 0 then d + 1 + time '10:00' + pg_temp.z('pcf', n, 0, 420) * interval '1 minute' end, case when st = 2 then '付款方与合同不符，退回' end
from (select row_number() over (order by d, cid, t) as n, s.* from (
  select c.id as cid, p.company_name as payer, x.*, pg_temp.w('pm' || x.t, c.id, '1:88,2:6,3:4,4:2')::int as m, pg_temp.one('pcu' || x.t, c.id, case when x.d < '2025-11-20' then '18,19,20' else '18,19' end)::int as cf,
    case when x.t < 4 and x.d >= '2026-06-29' then 0 else 1 end as st
  from ex_contract as c join ex_exhibition as e on e.id = c.exhibition_id join ex_company as p on p.id = c.company_id,
    lateral (select c.pay_deadline - c.sign_date < 20 or pg_temp.f('full', c.id) < 0.28 as whole, pg_temp.workday(c.sign_date + pg_temp.z('d1', c.id, 2, 14)) as d1, pg_temp.workday(c.pay_deadline + pg_temp.z('d2', c.id, -18, 15)) as d2, round(c.total_amount * 0.5, 2) as half) as y,
    lateral (select 3 as t, c.total_amount as a, least(d1, e.start_date - 1) as d where whole and c.status = 2
      union all select 1, half, d1 where (not whole and c.status = 2) or (c.status = 8 and d1 <= c.withdraw_date)
      union all select 2, c.total_amount - half, greatest(d2, d1 + 1) where not whole and c.status = 2 and pg_temp.f('bad', c.id) > 0.035
      union all select 4, case when e.status = 9 then -half else -round(half / 2, 2) end, pg_temp.workday(c.withdraw_date + pg_temp.z('d4', c.id, 5, 30)) where c.status = 8 and d1 <= c.withdraw_date and (e.status = 9 or pg_temp.f('rf', c.id) < 0.45)) as x
  where x.d <= '2026-06-30'
  union all
  select c.id, pg_temp.person('ppn', c.id, '1'), 1, round(c.total_amount * 0.5, 2), pg_temp.workday(c.sign_date + 1), 2, 18, 2 from ex_contract as c where c.status = 2 and pg_temp.f('rej', c.id) < 0.015 and c.sign_date < '2026-06-20') as s) as s2;
update ex_contract as c set paid_amount = a from (select contract_id, sum(amount) as a from ex_payment where status = 1 group by 1) as p where p.contract_id = c.id;
update ex_contract as c set status = 3 from ex_exhibition as e where e.id = c.exhibition_id and e.status = 3 and c.status = 2 and c.paid_amount = c.total_amount;
update ex_contract set invoice_status = 1 where status in (2, 3) and paid_amount = total_amount and pg_temp.f('inv', id) < 0.91;

-- 观众 ------------------------------------------------------------------------------------------------------------

create table ex_visitor (
  id integer primary key,
  visitor_name varchar(32) not null,
  sex smallint,
  mobile varchar(11) not null,
  email varchar(64),
  company_name varchar(100),
  job_title varchar(32),
  visitor_type smallint not null check (visitor_type in (1, 2, 3, 4)),
  province varchar(16),
  is_wechat_bound boolean not null default false,
  is_unsubscribed boolean not null default false,
  create_time timestamp not null
);
comment on table ex_visitor is '观众档案';
comment on column ex_visitor.visitor_name is '观众姓名'; comment on column ex_visitor.sex is '性别：1男 2女'; comment on column ex_visitor.mobile is '手机号';
comment on column ex_visitor.email is '邮箱'; comment on column ex_visitor.company_name is '所在单位'; comment on column ex_visitor.job_title is '职务';
comment on column ex_visitor.visitor_type is '观众类型：1专业观众 2重点买家 3媒体 4学生及公众'; comment on column ex_visitor.province is '所在省份'; comment on column ex_visitor.is_wechat_bound is '是否绑定微信';
comment on column ex_visitor.is_unsubscribed is '是否退订短信'; comment on column ex_visitor.create_time is '建档时间';
insert into ex_visitor
select i, pg_temp.person('vis', i, sx), sx::int, pg_temp.mobile('vis', i), case when pg_temp.f('vem', i) < 0.4 then 'v' || substr(md5('e' || i), 1, 7) || '@' || pg_temp.one('vdo', i, '163.com,qq.com,126.com,sina.com') end,
  case t when 4 then case when pg_temp.f('vst', i) < 0.5 then pg_temp.one('vun', i, '华中科技大学,四川大学,华南农业大学,上海理工大学,南京工业大学') end when 3 then pg_temp.one('vme', i, '行业观察网,新展讯,工控前沿,食品周刊,健康报道') else
    pg_temp.one('vc1', i, '上海,苏州,杭州,武汉,成都,广州,深圳,南京,长沙,宁波') || pg_temp.one('vc2', i, '鸿运,恒丰,启明,中联,万家,百川,永盛,星河,金桥,东升,和顺,嘉禾,国泰,同辉') || pg_temp.one('vc3', i, '商贸,科技,实业,连锁,进出口,供应链管理,集团') || '有限公司' end,
  case t when 4 then null when 3 then '记者' else pg_temp.w('vjo', i, '采购经理:5,总经理:3,销售经理:3,工程师:4,技术总监:2,市场经理:2,店长:2,采购员:3') end, t,
  pg_temp.w('vpr', i, '上海:8,江苏:8,浙江:7,广东:12,湖北:8,四川:8,湖南:3,北京:3,重庆:3,山东:3,河南:3,福建:2'), pg_temp.f('vwx', i) < 0.66, pg_temp.f('vun', i) < 0.05, timestamp '2024-01-01'
from (select i, pg_temp.one('vsx', i, '1,1,1,2,2') as sx, pg_temp.w('vty', i, '1:76,2:9,3:3,4:12')::int as t from generate_series(1, 3200) as i) as s;

create table ex_registration (
  id integer primary key,
  reg_code varchar(20) not null unique,
  exhibition_id integer not null references ex_exhibition (id),
  visitor_id integer not null references ex_visitor (id),
  reg_type smallint not null check (reg_type in (1, 2, 3)),
  channel varchar(16) not null,
  interest_category_id integer references ex_category (id),
  purpose smallint,
  reg_time timestamp not null,
  audit_status smallint not null check (audit_status in (0, 1, 2, 3)),
  auditor_id integer references sys_user (id),
  audit_time timestamp,
  unique (exhibition_id, visitor_id)
);
comment on table ex_registration is '观众登记（预登记与现场登记）';
comment on column ex_registration.reg_code is '登记码（入场二维码）'; comment on column ex_registration.exhibition_id is '展会'; comment on column ex_registration.visitor_id is '观众';
comment on column ex_registration.reg_type is '登记方式：1线上预登记 2现场登记 3团组导入'; comment on column ex_registration.channel is '登记渠道：wechat公众号 website官网 sms短信 invite展商邀请 partner合作媒体 onsite现场'; comment on column ex_registration.interest_category_id is '感兴趣的展品类别';
comment on column ex_registration.purpose is '参观目的：1采购 2寻找代理 3了解行业 4技术交流'; comment on column ex_registration.reg_time is '登记时间'; comment on column ex_registration.audit_status is '审核状态：0待审核 1已通过 2未通过 3已取消';
comment on column ex_registration.auditor_id is '审核人，系统自动通过时为空'; comment on column ex_registration.audit_time is '审核时间';
insert into ex_registration
select n, exhibition_code || lpad((n * 7 % 100000)::text, 5, '0') || upper(substr(md5('r' || n), 1, 3)), eid, vid, rt, case when rt = 2 then 'onsite' when rt = 3 then 'partner' else pg_temp.w('rch', key, 'wechat:45,website:18,sms:15,invite:16,partner:6') end,
  case when pg_temp.f('ric', key) < 0.88 then (select (array_agg(id order by id))[1 + floor(pg_temp.f('rcat', key) * count(*))::int] from ex_category as c where c.series_code = s2.series_code and is_enabled) end,
  case when pg_temp.f('rpn', key) < 0.94 then pg_temp.w('rpu', key, '1:45,2:18,3:27,4:10')::int end, tm, st, case when st in (1, 2) and man then aud end, case when st in (1, 2) then case when man then tm + pg_temp.z('rau', key, 20, 1400) * interval '1 minute' else tm end end
from (select row_number() over (order by tm, vid) as n, s.*, rt <> 2 and pg_temp.f('rman', key) < 0.3 or st = 2 as man, pg_temp.z('raud', key, 13, 17) as aud from (
  select e.id as eid, e.series_code, e.exhibition_code, v.id as vid, k.key, rt, case when e.status = 9 then 3 when rt = 2 then 1 when tm > '2026-06-29' then 0 else pg_temp.w('rst', k.key, '1:93,2:3,3:4')::int end as st, tm
  from ex_visitor as v join ex_exhibition as e on e.status <> 0, lateral (select v.id * 100 + e.id as key) as k, lateral (select pg_temp.w('rty', k.key, case when e.status = 3 then '1:78,2:14,3:8' else '1:90,3:10' end)::int as rt) as r,
    lateral (select case when rt = 2 then e.start_date + least(pg_temp.z('rod', k.key, 0, 2), e.end_date - e.start_date) + time '09:00' + pg_temp.z('rom', k.key, 0, 360) * interval '1 minute'
      else e.start_date - 1 - floor(power(pg_temp.f('rdd', k.key), 1.8) * 88)::int + time '07:30' + floor(power(pg_temp.f('rdm', k.key), 0.9) * 930) * interval '1 minute' end as tm) as t
  where pg_temp.f('rin', k.key) < case when (v.id % 5) = (array_position(array['IA', 'FB', 'PT', 'MD', 'ED'], e.series_code::text) - 1) then 0.52 + (extract(year from e.start_date) - 2024) * 0.06 else 0.018 end and tm <= case e.status when 9 then timestamp '2025-08-28' else timestamp '2026-06-30 18:00' end) as s) as s2;
update ex_visitor as v set create_time = coalesce((select min(reg_time) from ex_registration as r where r.visitor_id = v.id), timestamp '2024-01-05 10:00' + pg_temp.z('vct', id, 0, 800) * interval '1 day');

create table ex_admission (
  id bigint primary key,
  registration_id integer not null references ex_registration (id),
  exhibition_id integer not null references ex_exhibition (id),
  entry_time timestamp not null,
  gate_no varchar(16) not null,
  device_no varchar(16),
  verify_type smallint not null check (verify_type in (1, 2, 3)),
  result smallint not null check (result in (0, 1)),
  fail_reason varchar(64)
);
comment on table ex_admission is '入场核验记录（同一观众可多次入场）';
comment on column ex_admission.registration_id is '观众登记'; comment on column ex_admission.exhibition_id is '展会'; comment on column ex_admission.entry_time is '核验时间';
comment on column ex_admission.gate_no is '入口'; comment on column ex_admission.device_no is '闸机编号'; comment on column ex_admission.verify_type is '核验方式：1二维码 2身份证 3人脸';
comment on column ex_admission.result is '核验结果：1放行 0拒绝'; comment on column ex_admission.fail_reason is '拒绝原因';
insert into ex_admission
select row_number() over (order by tm, rid), rid, eid, tm, g || '号入口', 'ZJ' || g || '0' || pg_temp.z('gd', key, 1, 6), pg_temp.w('vt', key, '1:72,2:20,3:8')::int, ok, case ok when 0 then pg_temp.one('fr', key, '二维码已过期,人证不符,登记未通过审核') end
from (select r.id as rid, e.id as eid, r.id * 10 + d * 2 + p as key, pg_temp.w('gt', r.id * 10 + d * 2 + p, '1:5,2:3,3:1') as g, case when r.audit_status = 2 or pg_temp.f('nok', r.id * 10 + d * 2 + p) < 0.012 and r.reg_type <> 2 then 0 else 1 end as ok,
    case when r.reg_type = 2 and e.start_date + d = r.reg_time::date and p = 0 then r.reg_time + pg_temp.z('am', r.id, 3, 25) * interval '1 minute' when p = 1 then e.start_date + d + time '13:00' + pg_temp.z('a2', r.id * 10 + d, 0, 150) * interval '1 minute' else e.start_date + d + time '08:50' + floor(power(pg_temp.f('a1', r.id * 10 + d), 1.6) * 240) * interval '1 minute' end as tm
  from ex_registration as r join ex_exhibition as e on e.id = r.exhibition_id and e.status = 3, generate_series(0, 3) as d, generate_series(0, 1) as p
  where d <= e.end_date - e.start_date and (r.audit_status = 1 or r.audit_status = 2 and p = 0 and pg_temp.f('try', r.id * 10 + d) < 0.05)
    and case when r.reg_type = 2 then (e.start_date + d = r.reg_time::date and p = 0) or (e.start_date + d > r.reg_time::date and p = 0 and pg_temp.f('ad', r.id * 10 + d) < 0.1)
      else pg_temp.f('ad', r.id * 10 + d) < (array[0.42, 0.38, 0.15, 0.07])[d + 1] and (p = 0 or pg_temp.f('re', r.id * 10 + d) < 0.12) end) as s;

create table ex_matchmaking (
  id integer primary key,
  exhibition_id integer not null references ex_exhibition (id),
  registration_id integer not null references ex_registration (id),
  company_id integer not null references ex_company (id),
  booth_id integer references ex_booth (id),
  initiator smallint not null check (initiator in (1, 2, 3)),
  match_score smallint not null check (match_score between 0 and 100),
  status smallint not null check (status in (0, 1, 2, 3, 4)),
  invite_time timestamp not null,
  reply_time timestamp,
  meeting_time timestamp,
  intent_amount numeric(12,2),
  visitor_rating smallint check (visitor_rating between 1 and 5),
  unique (registration_id, company_id)
);
comment on table ex_matchmaking is '商机匹配（观众与展商约见）';
comment on column ex_matchmaking.exhibition_id is '展会'; comment on column ex_matchmaking.registration_id is '观众登记'; comment on column ex_matchmaking.company_id is '展商企业';
comment on column ex_matchmaking.booth_id is '洽谈展位'; comment on column ex_matchmaking.initiator is '发起方：1观众 2展商 3系统推荐'; comment on column ex_matchmaking.match_score is '匹配分（0-100）';
comment on column ex_matchmaking.status is '匹配状态：0待回应 1已接受 2已拒绝 3已洽谈 4已过期'; comment on column ex_matchmaking.invite_time is '发起时间'; comment on column ex_matchmaking.reply_time is '回应时间';
comment on column ex_matchmaking.meeting_time is '约定洽谈时间'; comment on column ex_matchmaking.intent_amount is '意向采购金额（元），洽谈后填写'; comment on column ex_matchmaking.visitor_rating is '观众评价（1-5星）';
insert into ex_matchmaking
select row_number() over (order by inv, rid), eid, rid, cid, bid, ini, pg_temp.z('msc', key, case ini when 3 then 65 else 40 end, 98), st, inv, case when st in (1, 2, 3) then least(inv + pg_temp.z('mrp', key, 15, 2000) * interval '1 minute', start_date + time '09:10', timestamp '2026-06-30 21:00') end,
  case when st in (1, 3) then start_date + pg_temp.z('mmd', key, 0, 2) + time '09:30' + pg_temp.z('mmh', key, 0, 13) * interval '30 minute' end, case when st = 3 and pg_temp.f('mi', key) < 0.55 then round((power(10, 3.8 + pg_temp.f('mia', key) * 2.2))::numeric, -3) end, case when st = 3 and pg_temp.f('mrt', key) < 0.5 then pg_temp.w('mr', key, '5:5,4:4,3:2,2:1,1:0.4')::int end
from (select e.id as eid, e.start_date, r.id as rid, c.company_id as cid, c.booth_id as bid, key, pg_temp.w('mini', key, '1:3,2:4,3:3')::int as ini, case when e.status = 1 then pg_temp.w('ms', key, '0:4,1:3,2:1')::int else pg_temp.w('ms', key, '1:1.5,2:2,3:4.5,4:2')::int end as st,
    greatest(r.reg_time + interval '2 hour', least(e.start_date - 2 + time '16:00', r.reg_time + pg_temp.z('mid', key, 1, 20) * interval '1 day')) as inv
  from ex_registration as r join ex_exhibition as e on e.id = r.exhibition_id and e.status in (1, 3), generate_series(1, 3) as n, lateral (select r.id * 10 + n as key) as k,
    lateral (select company_id, min(i.booth_id) as booth_id from ex_contract as x join ex_contract_item as i on i.contract_id = x.id where x.status in (2, 3) and x.exhibition_id = e.id and x.sign_date < r.reg_time group by company_id order by pg_temp.f('mco' || company_id, r.id) + pg_temp.f('pop', company_id) limit 1 offset n - 1) as c
  where r.audit_status = 1 and r.reg_type <> 2 and pg_temp.f('mm', r.id) < 0.28 and n <= pg_temp.w('mn', r.id, '1:5,2:3,3:2')::int) as s where inv < '2026-06-30 20:00';

-- 日志 ------------------------------------------------------------------------------------------------------------

create table sys_oper_log (
  id bigint primary key,
  user_id integer references sys_user (id),
  module varchar(32) not null,
  action varchar(32) not null,
  biz_id integer,
  request_ip varchar(40),
  cost_ms integer,
  is_success boolean not null,
  oper_time timestamp not null
);
comment on table sys_oper_log is '操作日志';
comment on column sys_oper_log.user_id is '操作人'; comment on column sys_oper_log.module is '模块'; comment on column sys_oper_log.action is '操作';
comment on column sys_oper_log.biz_id is '业务主键'; comment on column sys_oper_log.request_ip is '请求IP'; comment on column sys_oper_log.cost_ms is '耗时（毫秒）';
comment on column sys_oper_log.is_success is '是否成功'; comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select row_number() over (order by t, b), u, m, a, b, '192.168.' || pg_temp.z('ip1', b, 1, 6) || '.' || pg_temp.z('ip2', b, 2, 250), 12 + floor(power(pg_temp.f('ms' || m, b), 6) * 3000)::int, pg_temp.f('ok' || m, b) > 0.015, t
from (select sales_id as u, '合同管理' as m, '新增' as a, id as b, create_time as t from ex_contract union all select confirm_user_id, '收款管理', case status when 2 then '驳回' else '确认到账' end, id, confirm_time from ex_payment where status > 0 and id % 3 = 0
  union all select auditor_id, '观众管理', '审核', id, audit_time from ex_registration where auditor_id is not null and id % 4 = 0) as s;

create index idx_contract_company on ex_contract (company_id);
create index idx_payment_contract on ex_payment (contract_id);
create index idx_admission_reg on ex_admission (registration_id);
create index idx_visitor_mobile on ex_visitor (mobile);
