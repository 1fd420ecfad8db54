-- 某区社区居家养老服务平台：老人档案、补贴资格、服务商与护理员、工单派单与签到、补贴结算、投诉处理。
-- 参照国内常见的“居家养老服务管理平台”（区级政府购买服务、12349 呼叫中心派单模式）：表、列皆有注释，有外键，代码含义写在列注释里。
-- 数据由行号散列而来，每次载入相同；函数随会话消失。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  total float8 := (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
  rest float8 := pg_temp.f(k, i) * total;
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.surname(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '陆,顾,沈,朱,徐,王,张,周,吴,陈,钱,潘,蒋,金,许,李,孙,杨,俞,姚,赵,陶,汪,邹,费,盛,龚,曹,唐,范,戴,郁,薛,严,施,何,程,毛,华,殷') $$;
create function pg_temp.old_name(k text, i bigint, sex int) returns text language sql immutable
  as $$ select pg_temp.surname(k, i) || case sex when 1 then pg_temp.one(k || 'g', i, '根生,福根,阿大,建国,志明,文彬,伯年,炳荣,永康,水根,金龙,国华,德明,寿康,祖荫,兴元,士林,家骏,关根,耀庭,鸿生,正平,惠民,荣根,长林') else pg_temp.one(k || 'g', i, '阿妹,秀英,桂珍,凤珍,玉英,兰芳,惠珍,素珍,美娟,招娣,林妹,月娥,巧珍,佩芬,文琴,淑贞,金妹,雪珍,菊芬,静宜,梅英,丽华,根娣,爱珍,慧芳') end $$;
create function pg_temp.new_name(k text, i bigint, sex int) returns text language sql immutable
  as $$ select pg_temp.surname(k, i) || case sex when 1 then pg_temp.one(k || 'g', i, '伟,建明,晓峰,志刚,军,勇,海涛,斌,俊,卫东,文杰,鹏,国强,亮,磊') else pg_temp.one(k || 'g', i, '芳,丽萍,敏,红英,晓燕,春梅,静,小琴,慧,雪芬,霞,玉兰,娟,燕,秋菊,海英,倩,云,彩霞,丽') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,133,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table base_area (
  area_id integer primary key,
  parent_id integer references base_area,
  area_code varchar(12) not null unique,
  area_name varchar(40) not null,
  area_level smallint not null check (area_level in (1, 2, 3)),
  elder_population integer,
  sort_no integer not null default 0,
  enabled smallint not null default 1
);
comment on table base_area is '行政区划（区、街道、社区）';
comment on column base_area.area_id is '区划ID'; comment on column base_area.parent_id is '上级区划ID';
comment on column base_area.area_code is '区划代码'; comment on column base_area.area_name is '区划名称';
comment on column base_area.area_level is '级别：1区 2街道 3社区'; comment on column base_area.elder_population is '60周岁以上户籍人口数（仅社区填写）';
comment on column base_area.sort_no is '显示顺序'; comment on column base_area.enabled is '是否启用：1启用 0停用';
insert into base_area values (1, null, '320508', '姑苏区', 1, null, 1, 1);
insert into base_area select 1 + o, 1, '320508' || lpad(o::text, 3, '0'), n, 2, null, o, 1
  from unnest(string_to_array('平江街道,双塔街道,沧浪街道,金阊街道,吴门桥街道,苏锦街道,虎丘街道,白洋湾街道', ',')) with ordinality as t (n, o);
insert into base_area select 9 + o, 2 + (o - 1) / 4, '320508' || lpad(((o + 3) / 4)::text, 3, '0') || lpad((1 + (o - 1) % 4)::text, 3, '0'), n || '社区', 3, pg_temp.z('apop', o, 900, 4200), 1 + (o - 1) % 4, case when o = 27 then 0 else 1 end
  from unnest(string_to_array('菉葭巷,钮家巷,北园,桃花坞,定慧寺巷,二郎巷,钟楼,里河,西大街,道前,金狮,养育巷,三乐湾,三元四村,彩香一村,清塘,南环,盘溪,解放,双桥,苏锦一,光华,万达,苏站,茶花,虎阜,曹杨,清塔,富强,张网,和平里,金筑', ',')) with ordinality as t (n, o);

create table sys_user (
  user_id integer primary key,
  login_name varchar(30) not null unique,
  real_name varchar(20) not null,
  role_code varchar(20) not null,
  area_id integer references base_area,
  phone varchar(11),
  status smallint not null default 1,
  last_login_time timestamp,
  create_time timestamp not null
);
comment on table sys_user is '平台用户';
comment on column sys_user.user_id is '用户ID'; comment on column sys_user.login_name is '登录名';
comment on column sys_user.real_name is '姓名'; comment on column sys_user.role_code is '角色：admin系统管理员 civil民政科 street街道经办 seat话务坐席 finance财务审核';
comment on column sys_user.area_id is '所属区划（街道经办为街道）'; comment on column sys_user.phone is '手机号';
comment on column sys_user.status is '状态：1正常 0停用'; comment on column sys_user.last_login_time is '最近登录时间';
comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, r || lpad(i::text, 2, '0'), pg_temp.new_name('usr', i, pg_temp.w('usx', i, '1:1,2:2')::int), r, case when r = 'street' then i - 2 else 1 end, pg_temp.mobile('usr', i), s,
       case when s = 1 then timestamp '2026-06-15 08:20' - pg_temp.f('ull', i) * interval '6 days' else timestamp '2025-03-28 17:02' + (i * 17) * interval '1 day' end, timestamp '2023-09-04 09:00' + i * interval '5 days 37 minutes'
  from (select i, case when i = 1 then 'admin' when i <= 3 then 'civil' when i <= 11 then 'street' when i <= 20 then 'seat' else 'finance' end as r, case when i in (14, 18) then 0 else 1 end as s from generate_series(1, 23) as i) as t;

create table provider (
  provider_id integer primary key,
  provider_code varchar(10) not null unique,
  provider_name varchar(60) not null,
  short_name varchar(20) not null,
  credit_code varchar(18),
  provider_type smallint not null check (provider_type in (1, 2, 3)),
  grade char(1),
  contact_name varchar(20),
  contact_phone varchar(13),
  area_id integer not null references base_area,
  contract_start date not null,
  contract_end date not null,
  deposit_amount numeric(10,2),
  status smallint not null default 1,
  remark varchar(200)
);
comment on table provider is '服务商（签约的居家养老服务组织）';
comment on column provider.provider_id is '服务商ID'; comment on column provider.provider_code is '服务商编号';
comment on column provider.provider_name is '服务商全称'; comment on column provider.short_name is '服务商简称';
comment on column provider.credit_code is '统一社会信用代码'; comment on column provider.provider_type is '机构性质：1企业 2民办非企业单位 3个体工商户';
comment on column provider.grade is '年度考核等级：A优秀 B良好 C合格 D不合格，新签约的为空'; comment on column provider.contact_name is '联系人';
comment on column provider.contact_phone is '联系电话'; comment on column provider.area_id is '注册地所在街道';
comment on column provider.contract_start is '合同开始日期'; comment on column provider.contract_end is '合同截止日期';
comment on column provider.deposit_amount is '履约保证金（元）'; comment on column provider.status is '合作状态：1合作中 2暂停派单 3终止合作';
comment on column provider.remark is '备注';
insert into provider
select o, 'FWS' || lpad(o::text, 3, '0'), case when t in (1, 3) then '苏州' else '姑苏区' end || n || case t when 1 then '养老服务有限公司' when 2 then '居家养老服务中心' else '家政服务部' end, n,
       case t when 1 then '91' when 2 then '52' else '92' end || '320508MA' || upper(substr(md5('cc' || o), 1, 8)), t, nullif(g, '-'),
       pg_temp.new_name('prv', o, 1 + o % 2), '0512-6' || lpad(pg_temp.z('pvt', o, 0, 9999999)::text, 7, '0'), 2 + (o * 3) % 8, s::date, e::date, dp, st, rm
  from (values
    (1, '福星', 1, 'A', '2023-01-01', '2026-12-31', 100000, 1, null), (2, '安康通', 1, 'A', '2023-01-01', '2026-12-31', 100000, 1, null), (3, '居家乐', 2, 'A', '2023-01-01', '2026-12-31', 80000, 1, null),
    (4, '金色晚晴', 1, 'B', '2023-01-01', '2026-12-31', 80000, 1, null), (5, '暖心坊', 2, 'B', '2023-03-01', '2026-12-31', 50000, 1, null), (6, '吴韵颐和', 1, 'B', '2023-03-01', '2026-12-31', 50000, 1, null),
    (7, '平江孝亲', 2, 'A', '2023-06-01', '2026-12-31', 50000, 1, null), (8, '百帮', 1, 'C', '2023-06-01', '2026-12-31', 50000, 1, null), (9, '虎阜邻里', 2, 'B', '2023-06-01', '2026-12-31', 30000, 1, null),
    (10, '好帮手', 3, 'C', '2023-09-01', '2026-08-31', 20000, 1, null), (11, '桑榆', 2, 'B', '2023-09-01', '2026-12-31', 30000, 1, null), (12, '夕阳红', 1, 'D', '2023-01-01', '2025-06-30', 0, 3, '2024年度考核不合格，合同到期不再续签'),
    (13, '颐家照护', 1, '-', '2025-09-01', '2027-08-31', 50000, 1, '2025年新签约'), (14, '和馨', 3, 'C', '2023-09-01', '2026-08-31', 20000, 2, '2026年3月起暂停派单，整改中')) as v (o, n, t, g, s, e, dp, st, rm);

create table care_worker (
  worker_id integer primary key,
  worker_no varchar(12) not null unique,
  worker_name varchar(20) not null,
  gender smallint not null,
  birth_date date,
  phone varchar(11) not null,
  provider_id integer not null references provider,
  skill_level smallint,
  cert_no varchar(20),
  health_cert_expire date,
  entry_date date not null,
  leave_date date,
  work_status smallint not null default 1
);
comment on table care_worker is '护理员（服务商的上门服务人员）';
comment on column care_worker.worker_id is '护理员ID'; comment on column care_worker.worker_no is '工号';
comment on column care_worker.worker_name is '姓名'; comment on column care_worker.gender is '性别：1男 2女';
comment on column care_worker.birth_date is '出生日期'; comment on column care_worker.phone is '手机号';
comment on column care_worker.provider_id is '所属服务商'; comment on column care_worker.skill_level is '养老护理员技能等级：5初级工 4中级工 3高级工 2技师，未取证为空';
comment on column care_worker.cert_no is '技能等级证书编号'; comment on column care_worker.health_cert_expire is '健康证到期日';
comment on column care_worker.entry_date is '入职日期'; comment on column care_worker.leave_date is '离职日期';
comment on column care_worker.work_status is '在岗状态：1在岗 2休假 3离职';
insert into care_worker
select i, 'HL' || lpad(p::text, 2, '0') || lpad(i::text, 4, '0'), pg_temp.new_name('cw', i, sx), sx, date '1966-02-01' + pg_temp.z('cwb', i, 0, 11500), pg_temp.mobile('cw', i), p, sk,
       case when sk is not null then 'S0000320508' || lpad(pg_temp.z('cwc', i, 0, 9999999)::text, 7, '0') end, case when lv is null then date '2026-05-20' + pg_temp.z('cwh', i, 0, 360) else lv + 40 end, en, lv,
       case when lv is not null then 3 when pg_temp.f('cws', i) < 0.05 then 2 else 1 end
  from (select i, p, sx, sk, en, case when p = 12 then date '2025-06-30' when i > 14 and pg_temp.f('cwl', i) < 0.24 and en < date '2025-12-01' then least(en + pg_temp.z('cwd', i, 120, 700), date '2026-05-31') end as lv
          from (select i, case when i <= 14 then i else pg_temp.w('cwp', i, '1:20,2:17,3:13,4:11,5:8,6:7,7:7,8:5,9:5,10:3,11:4,12:5,13:5,14:2')::int end as p, case when pg_temp.f('cwx', i) < 0.13 then 1 else 2 end as sx,
                       pg_temp.w('cwk', i, '5:38,4:24,3:9,2:2,0:27')::int as k from generate_series(1, 128) as i) as a,
               lateral (select nullif(k, 0) as sk, case when p = 13 then date '2025-09-01' + pg_temp.z('cwe', i, 0, case when i <= 14 then 0 else 150 end) when i <= 14 then date '2023-01-03' + pg_temp.z('cwe', i, 0, 200) when p = 12 then date '2023-06-01' + pg_temp.z('cwe', i, 0, 500) else date '2023-02-01' + pg_temp.z('cwe', i, 0, 1150) end as en) as b) as c;

create table service_category (
  category_id integer primary key,
  category_name varchar(20) not null unique,
  sort_no integer not null,
  description varchar(100)
);
comment on table service_category is '服务大类';
comment on column service_category.category_id is '大类ID'; comment on column service_category.category_name is '大类名称';
comment on column service_category.sort_no is '显示顺序'; comment on column service_category.description is '说明';
insert into service_category values (1, '助餐', 1, '上门做餐、送餐'), (2, '助浴', 2, '上门或到点助浴'), (3, '助洁', 3, '居室、个人清洁'), (4, '助医', 4, '陪诊、代配药'), (5, '助行', 5, '陪同外出'), (6, '助急', 6, '维修与应急'), (7, '康复护理', 7, '康复训练、失能照护'), (8, '精神慰藉', 8, '陪聊、心理疏导');

create table service_item (
  item_id integer primary key,
  item_code varchar(10) not null unique,
  category_id integer not null references service_category,
  item_name varchar(40) not null,
  charge_unit varchar(4) not null check (charge_unit in ('次', '小时')),
  unit_price numeric(8,2) not null,
  old_price numeric(8,2),
  min_minutes integer not null,
  subsidy_allowed boolean not null,
  status smallint not null default 1,
  update_time timestamp not null
);
comment on table service_item is '服务项目目录';
comment on column service_item.item_id is '项目ID'; comment on column service_item.item_code is '项目编码';
comment on column service_item.category_id is '所属大类'; comment on column service_item.item_name is '项目名称';
comment on column service_item.charge_unit is '计价单位：次、小时'; comment on column service_item.unit_price is '现行单价（元）';
comment on column service_item.old_price is '2025年4月1日调价前的单价（元），未调价的为空'; comment on column service_item.min_minutes is '每单位最短服务时长（分钟），低于此值视为时长不足';
comment on column service_item.subsidy_allowed is '是否可使用政府补贴'; comment on column service_item.status is '状态：1上架 0下架';
comment on column service_item.update_time is '最后修改时间';
insert into service_item
select o, 'X' || lpad(c::text, 2, '0') || lpad(o::text, 3, '0'), c, n, u, p, op, m, s, st, case when op is not null then timestamp '2025-04-01 09:12' else timestamp '2023-12-18 14:30' end + o * interval '2 minutes'
  from (values (1, 1, '上门做餐', '小时', 40, 36, 50, true, 1), (2, 1, '送餐上门', '次', 18, null, 5, true, 1), (3, 2, '上门助浴（自理）', '次', 90, 80, 40, true, 1), (4, 2, '上门助浴（失能）', '次', 160, 150, 50, true, 1), (5, 2, '洗头理发', '次', 25, 20, 20, true, 1),
    (6, 3, '日常保洁', '小时', 38, 35, 50, true, 1), (7, 3, '擦窗', '小时', 50, 45, 50, true, 1), (8, 3, '油烟机清洗', '次', 120, null, 60, false, 1), (9, 3, '衣物被褥洗涤', '次', 30, null, 20, true, 1), (10, 3, '空调清洗', '次', 100, null, 40, false, 1),
    (11, 4, '陪同就诊', '小时', 45, 40, 55, true, 1), (12, 4, '代配药', '次', 25, null, 15, true, 1), (13, 4, '测血压血糖', '次', 15, null, 10, true, 1), (14, 5, '陪同散步', '小时', 35, null, 50, true, 1), (15, 5, '陪同购物', '小时', 35, null, 50, true, 1),
    (16, 6, '水电维修', '次', 60, null, 15, false, 1), (17, 6, '管道疏通', '次', 80, null, 15, false, 1), (18, 7, '康复训练', '小时', 80, 70, 45, true, 1), (19, 7, '失能照护', '小时', 48, 42, 55, true, 1), (20, 7, '修脚', '次', 50, null, 30, true, 1),
    (21, 7, '中医推拿', '次', 70, null, 40, true, 0), (22, 8, '陪聊读报', '小时', 30, null, 50, true, 1), (23, 8, '心理疏导', '次', 120, null, 45, false, 1), (24, 4, '代缴费', '次', 10, null, 10, true, 0)) as v (o, c, n, u, p, op, m, s, st);

create table subsidy_standard (
  standard_id integer primary key,
  standard_code varchar(10) not null,
  standard_name varchar(50) not null,
  policy_year smallint not null,
  monthly_amount numeric(8,2) not null,
  object_desc varchar(120),
  effective_date date not null,
  expire_date date,
  enabled smallint not null default 1,
  unique (standard_code, policy_year)
);
comment on table subsidy_standard is '补贴标准（按政策年度，旧标准停用后保留）';
comment on column subsidy_standard.standard_id is '标准ID'; comment on column subsidy_standard.standard_code is '标准代码';
comment on column subsidy_standard.standard_name is '补贴类别名称'; comment on column subsidy_standard.policy_year is '政策年度';
comment on column subsidy_standard.monthly_amount is '每人每月补贴额度（元），当月有效，不结转'; comment on column subsidy_standard.object_desc is '补贴对象说明';
comment on column subsidy_standard.effective_date is '生效日期'; comment on column subsidy_standard.expire_date is '失效日期，现行的为空';
comment on column subsidy_standard.enabled is '是否启用：1启用 0停用';
insert into subsidy_standard values
  (1, 'TK', '特困供养老人', 2023, 360, '分散供养的特困老人', '2023-01-01', '2024-12-31', 0), (2, 'DB', '低保低收入老人', 2023, 240, '低保、低保边缘家庭中60周岁以上老人', '2023-01-01', '2024-12-31', 0),
  (3, 'SN', '失能老人', 2023, 300, '评估为中度、重度失能的老人', '2023-01-01', '2024-12-31', 0), (4, 'GL', '高龄老人', 2023, 60, '80周岁以上户籍老人', '2023-01-01', '2024-12-31', 0),
  (5, 'TK', '特困供养老人', 2025, 420, '分散供养的特困老人', '2025-01-01', null, 1), (6, 'DB', '低保低收入老人', 2025, 300, '低保、低保边缘家庭中60周岁以上老人', '2025-01-01', null, 1),
  (7, 'SN', '失能老人', 2025, 380, '评估为中度、重度失能的老人', '2025-01-01', null, 1), (8, 'GL', '高龄老人', 2025, 80, '80周岁以上户籍老人', '2025-01-01', null, 1);

create table elder (
  elder_id integer primary key,
  elder_no varchar(14) not null unique,
  elder_name varchar(20) not null,
  gender smallint not null check (gender in (1, 2)),
  birth_date date not null,
  id_card varchar(18) not null,
  phone varchar(13),
  area_id integer not null references base_area,
  address varchar(80),
  living_type smallint,
  ability_level smallint,
  assess_date date,
  provider_id integer references provider,
  register_date date not null,
  status smallint not null default 1,
  status_date date,
  del_flag smallint not null default 0
);
comment on table elder is '老人档案';
comment on column elder.elder_id is '老人ID'; comment on column elder.elder_no is '档案编号';
comment on column elder.elder_name is '老人姓名'; comment on column elder.gender is '性别：1男 2女';
comment on column elder.birth_date is '出生日期'; comment on column elder.id_card is '身份证号（脱敏）';
comment on column elder.phone is '联系电话'; comment on column elder.area_id is '所在社区';
comment on column elder.address is '居住地址'; comment on column elder.living_type is '居住状况：1独居 2与配偶同住 3与子女同住 4其他';
comment on column elder.ability_level is '能力评估等级：0能力完好 1轻度失能 2中度失能 3重度失能，未评估为空'; comment on column elder.assess_date is '最近评估日期';
comment on column elder.provider_id is '签约服务商，未签约为空'; comment on column elder.register_date is '建档日期';
comment on column elder.status is '状态：1正常 2暂停服务 3迁出 4去世'; comment on column elder.status_date is '暂停、迁出或去世的日期';
comment on column elder.del_flag is '删除标志：0存在 1已删除';
insert into elder
select i, 'LR' || to_char(rg, 'YYYY') || lpad(i::text, 6, '0'), pg_temp.old_name('el', i, sx), sx, bd, '3205' || '**********' || lpad(pg_temp.z('eid', i, 0, 9999)::text, 4, '0'), case when pg_temp.f('eph', i) < 0.18 then '0512-6' || lpad(pg_temp.z('etl', i, 0, 9999999)::text, 7, '0') when pg_temp.f('eph', i) < 0.95 then pg_temp.mobile('el', i) end,
       9 + least(32, 1 + floor(32 * power(pg_temp.f('ear', i), 1.4))::int), pg_temp.one('est', i, '临顿路,平江路,干将东路,人民路,十全街,凤凰街,道前街,养育巷,彩香路,劳动路,南环东路,竹辉路,广济南路,虎阜路,西环路,桐泾北路') || pg_temp.z('eno', i, 1, 320) || '号' || pg_temp.z('ebl', i, 1, 28) || '幢' || pg_temp.z('erm', i, 1, 6) || '0' || pg_temp.z('err', i, 1, 4) || '室',
       pg_temp.w('elv', i, '1:33,2:38,3:24,4:5')::int, ab, case when ab is not null then least(rg + pg_temp.z('eas', i, 0, 120), date '2026-06-10') end,
       case when pg_temp.f('epn', i) < 0.05 then null else pg_temp.w('epv', i, '1:22,2:18,3:13,4:11,5:8,6:7,7:7,8:4,9:4,10:2,11:3,13:4')::int end, rg, st,
       case when st > 1 then greatest(rg + 20, date '2024-02-01' + pg_temp.z('esd', i, 0, 850)) end, case when pg_temp.f('edl', i) < 0.015 then 1 else 0 end
  from (select i, case when pg_temp.f('esx', i) < 0.41 then 1 else 2 end as sx, date '1966-05-30' - floor(6900 * (pg_temp.f('ebd', i) + pg_temp.f('ebe', i)))::int as bd,
               case when pg_temp.f('erg', i) < 0.62 then date '2023-01-09' + pg_temp.z('erd', i, 0, 350) else date '2024-01-02' + pg_temp.z('erd', i, 0, 870) end as rg,
               nullif(pg_temp.w('eab', i, '0:52,1:21,2:11,3:7,9:9')::int, 9) as ab, pg_temp.w('ess', i, '1:87,2:3,3:3,4:7')::int as st0 from generate_series(1, 920) as i) as a, lateral (select case when rg > date '2026-04-20' then 1 else st0 end as st) as b;

create table elder_contact (
  contact_id integer primary key,
  elder_id integer not null references elder,
  contact_name varchar(20) not null,
  relation varchar(10) not null,
  phone varchar(11) not null,
  is_emergency boolean not null default false,
  app_bound boolean not null default false,
  bind_time timestamp
);
comment on table elder_contact is '老人家属联系人';
comment on column elder_contact.contact_id is '联系人ID'; comment on column elder_contact.elder_id is '老人ID';
comment on column elder_contact.contact_name is '联系人姓名'; comment on column elder_contact.relation is '与老人关系';
comment on column elder_contact.phone is '手机号'; comment on column elder_contact.is_emergency is '是否紧急联系人';
comment on column elder_contact.app_bound is '是否已绑定家属小程序'; comment on column elder_contact.bind_time is '绑定时间';
insert into elder_contact
select row_number() over (order by e.elder_id, k), e.elder_id, pg_temp.new_name('ect', x, case when r in ('儿子', '女婿', '侄子') then 1 else 2 end), r, pg_temp.mobile('ect', x), k = 1, b, case when b then (register_date + pg_temp.z('ecb', x, 0, 20)) + time '09:00' + pg_temp.z('ecm', x, 0, 600) * interval '1 minute' end
  from elder as e, generate_series(1, 2) as k, lateral (select e.elder_id * 2 + k as x) as a, lateral (select pg_temp.w('ecr', x, '儿子:36,女儿:38,儿媳:7,女婿:5,侄子:4,孙女:5,邻居:5') as r, pg_temp.f('eca', x) < 0.37 as b) as c
  where k = 1 and pg_temp.f('ec1', e.elder_id) < 0.93 or k = 2 and pg_temp.f('ec2', e.elder_id) < 0.34;

create table elder_subsidy (
  subsidy_id integer primary key,
  elder_id integer not null references elder,
  standard_id integer not null references subsidy_standard,
  apply_date date not null,
  start_date date,
  end_date date,
  audit_status smallint not null default 0,
  audit_user_id integer references sys_user,
  audit_date date,
  audit_opinion varchar(100),
  stop_reason varchar(50)
);
comment on table elder_subsidy is '老人补贴资格（申请与审批）';
comment on column elder_subsidy.subsidy_id is '资格ID'; comment on column elder_subsidy.elder_id is '老人ID';
comment on column elder_subsidy.standard_id is '补贴标准'; comment on column elder_subsidy.apply_date is '申请日期';
comment on column elder_subsidy.start_date is '享受开始日期'; comment on column elder_subsidy.end_date is '享受终止日期，仍在享受的为空';
comment on column elder_subsidy.audit_status is '状态：0待审核 1享受中 2已终止 3审核不通过'; comment on column elder_subsidy.audit_user_id is '审核人';
comment on column elder_subsidy.audit_date is '审核日期'; comment on column elder_subsidy.audit_opinion is '审核意见';
comment on column elder_subsidy.stop_reason is '终止原因';
insert into elder_subsidy
select row_number() over (order by ap, elder_id, v), elder_id, t + v * 4, ap, sd, ed, st, case when st > 0 then pg_temp.z('sau', x, 4, 11) end, case when st > 0 then ad end,
       case st when 3 then pg_temp.one('sop', x, '户籍不在本区,收入核对超标,材料不全,评估等级不符') when 0 then null else '同意' end, case when st = 2 then case when v = 0 and ed = date '2024-12-31' then '执行新标准' when status = 4 then '老人去世' when status = 3 then '户籍迁出' else '暂停服务' end end
  from (select e.*, v, x, ap, case when rej or pend then null else sd0 end as sd, case when rej or pend then null when v = 0 and (status_date is null or status_date > date '2024-12-31') then date '2024-12-31' else status_date end as ed, ap + pg_temp.z('sad', x, 2, 12) as ad,
               case when pend then 0 when rej then 3 when v = 0 or status_date is not null then 2 else 1 end as st
          from (select elder.*, case when pg_temp.f('stk', elder_id) < 0.04 then 1 when pg_temp.f('sdb', elder_id) < 0.1 then 2 when ability_level >= 2 and pg_temp.f('ssn', elder_id) < 0.85 then 3 when birth_date < register_date - 29220 and pg_temp.f('sgl', elder_id) < 0.86 then 4 end as t from elder where del_flag = 0) as e,
               generate_series(0, 1) as v, lateral (select elder_id * 2 + v as x) as a,
               lateral (select case when v = 1 and register_date < date '2024-11-25' then date '2024-12-10' + pg_temp.z('sa2', x, 0, 12) else register_date + pg_temp.z('sa1', x, 0, 12) end as ap) as b,
               lateral (select case when v = 1 and register_date < date '2024-11-25' then date '2025-01-01' else (date_trunc('month', ap + 12) + interval '1 month')::date end as sd0, pg_temp.f('srj', elder_id) < 0.06 as rej, ap > date '2026-06-01' - 18 as pend) as c
          where t is not null and (v = 0 and register_date < date '2024-11-25' or v = 1 and (status_date is null or status_date > greatest(sd0, date '2025-01-01')) and not (rej and register_date < date '2024-11-25'))) as s
  where ed is null or ed > sd;

create table settlement (
  settlement_id integer primary key,
  settlement_no varchar(16) not null unique,
  provider_id integer not null references provider,
  settle_month char(7) not null,
  order_count integer not null,
  total_amount numeric(12,2) not null,
  subsidy_amount numeric(12,2) not null,
  deduct_amount numeric(10,2) not null default 0,
  pay_amount numeric(12,2) not null,
  status smallint not null default 0,
  submit_time timestamp,
  audit_user_id integer references sys_user,
  audit_time timestamp,
  pay_date date,
  reject_reason varchar(100),
  unique (provider_id, settle_month)
);
comment on table settlement is '补贴结算单（每服务商每月一张）';
comment on column settlement.settlement_id is '结算单ID'; comment on column settlement.settlement_no is '结算单号';
comment on column settlement.provider_id is '服务商'; comment on column settlement.settle_month is '结算月份，如2025-03';
comment on column settlement.order_count is '结算工单数'; comment on column settlement.total_amount is '工单总金额（元）';
comment on column settlement.subsidy_amount is '其中政府补贴金额（元）'; comment on column settlement.deduct_amount is '投诉扣款（元）';
comment on column settlement.pay_amount is '应拨付金额（元）＝补贴金额－扣款'; comment on column settlement.status is '状态：0草稿 1待审核 2审核通过 3已拨付 4退回';
comment on column settlement.submit_time is '提交时间'; comment on column settlement.audit_user_id is '审核人';
comment on column settlement.audit_time is '审核时间'; comment on column settlement.pay_date is '拨付日期';
comment on column settlement.reject_reason is '退回原因';

create table work_order (
  order_id integer primary key,
  order_no varchar(16) not null unique,
  elder_id integer not null references elder,
  item_id integer not null references service_item,
  provider_id integer references provider,
  worker_id integer references care_worker,
  order_source smallint not null,
  plan_time timestamp not null,
  quantity numeric(5,1) not null,
  unit_price numeric(8,2) not null,
  total_amount numeric(10,2) not null,
  subsidy_amount numeric(10,2) not null default 0,
  self_pay_amount numeric(10,2) not null default 0,
  status smallint not null default 0,
  cancel_reason varchar(50),
  finish_time timestamp,
  satisfaction smallint check (satisfaction between 1 and 5),
  settle_flag smallint not null default 0,
  settlement_id integer references settlement,
  create_time timestamp not null,
  check (total_amount = subsidy_amount + self_pay_amount)
);
comment on table work_order is '服务工单';
comment on column work_order.order_id is '工单ID'; comment on column work_order.order_no is '工单号';
comment on column work_order.elder_id is '老人ID'; comment on column work_order.item_id is '服务项目';
comment on column work_order.provider_id is '承接服务商，待派单时为空'; comment on column work_order.worker_id is '服务的护理员';
comment on column work_order.order_source is '工单来源：1呼叫中心 2家属小程序 3计划工单 4社区代下单'; comment on column work_order.plan_time is '预约上门时间';
comment on column work_order.quantity is '数量（次或小时）'; comment on column work_order.unit_price is '下单时单价（元）';
comment on column work_order.total_amount is '工单金额（元）'; comment on column work_order.subsidy_amount is '补贴支付金额（元）';
comment on column work_order.self_pay_amount is '老人自付金额（元）'; comment on column work_order.status is '工单状态：0待派单 1已派单 2已接单 3服务中 4已完成 9已取消';
comment on column work_order.cancel_reason is '取消原因'; comment on column work_order.finish_time is '完成时间';
comment on column work_order.satisfaction is '回访满意度，1至5分，未回访为空'; comment on column work_order.settle_flag is '结算标志：0未结算 1已入结算单 2不予结算';
comment on column work_order.settlement_id is '所在结算单'; comment on column work_order.create_time is '下单时间';
create temp table o1 as
select i, e.elder_id, e.provider_id as epv, e.ability_level, d, pg_temp.w('oit', i, '1:8,2:13,3:4,4:3,5:8,6:22,7:4,8:1,9:4,10:1,11:6,12:5,13:5,14:2,15:2,16:2,17:1,18:3,19:5,20:4,21:1,22:3,23:1,24:1')::int as it
  from (select i, 1 + (floor(920 * power(pg_temp.f('oel', i), 1.7))::int * 379) % 920 as el, case when d0 between date '2024-02-09' and date '2024-02-17' or d0 between date '2025-01-28' and date '2025-02-04' or d0 between date '2026-02-16' and date '2026-02-23' then case when pg_temp.f('osf', i) < 0.8 then d0 + 10 else d0 end
               when extract(dow from d0) = 0 and pg_temp.f('osu', i) < 0.6 then d0 + pg_temp.z('osw', i, 1, 3) when extract(dow from d0) = 6 and pg_temp.f('osu', i) < 0.4 then d0 - 1 else d0 end as d
          from (select i, date '2024-01-02' + floor(897 * power(pg_temp.f('oda', i), 0.78))::int as d0 from generate_series(1, 6200) as i) as a) as b
  join elder as e on e.elder_id = el where e.del_flag = 0 and e.register_date < d - 3 and (e.status_date is null or d < e.status_date);
create temp table o2 as
select o.i, o.elder_id, o.d, si.item_id, si.charge_unit, si.min_minutes, si.subsidy_allowed, o.d + make_interval(mins => 480 + 30 * pg_temp.z('oh', o.i, 0, 17)) as plan_time,
       case when si.charge_unit = '小时' then pg_temp.w('oq', o.i, '1:35,1.5:12,2:42,3:11')::numeric else 1 end as q, case when o.d < date '2025-04-01' then coalesce(si.old_price, si.unit_price) else si.unit_price end as pr, w.worker_id, p as provider_id,
       case when pg_temp.f('ocn', o.i) < 0.07 then 9 when o.d <= date '2026-06-14' then 4 when o.d = date '2026-06-15' then case when pg_temp.f('ox', o.i) < 0.3 then 3 else 2 end else pg_temp.w('ost', o.i, '0:2,1:3,2:4')::int end as st
  from o1 as o join service_item as si on si.item_id = case when o.it in (21, 24) and o.d > date '2025-02-28' then 6 when o.it = 4 and coalesce(o.ability_level, 0) < 2 then 3 else o.it end,
       lateral (select case when o.d between date '2024-01-02' and date '2025-06-29' and pg_temp.f('o12', o.i) < 0.06 then 12 when o.d < date '2026-03-01' and pg_temp.f('o12', o.i) > 0.975 then 14 when o.epv is null then pg_temp.z('opv', o.i, 1, 4) when o.epv = 13 and o.d < date '2025-09-05' then 5 else o.epv end as p) as pp,
       lateral (select worker_id from care_worker as c where c.provider_id = p and c.entry_date <= o.d and (c.leave_date is null or c.leave_date > o.d) order by pg_temp.f('owk', (o.elder_id * 7 + o.i % 3) * 1000 + c.worker_id) limit 1) as w;
insert into work_order
select row_number() over (order by ct, i), 'GD' || to_char(ct, 'YYMMDD') || lpad((row_number() over (partition by ct::date order by ct, i))::text, 4, '0'), elder_id, item_id, case when st = 0 or st = 9 and cw then null else provider_id end, case when st in (0, 1) or st = 9 and cw then null else worker_id end,
       pg_temp.w('oso', i, '1:34,2:17,3:38,4:11')::int, plan_time, q, pr, q * pr, sub, q * pr - sub, st, case when st = 9 then pg_temp.one('ocr', i, '老人临时外出,老人住院,家属取消,重复下单,无人可派,天气原因') end,
       case when st = 4 then plan_time + make_interval(mins => case when charge_unit = '小时' then (60 * q)::int else min_minutes + 12 end + pg_temp.z('ofi', i, -6, 14)) end, case when st = 4 and pg_temp.f('osa', i) < 0.58 then pg_temp.w('osb', i, '5:68,4:22,3:6,2:2,1:2')::int end, 0, null, ct
  from (select o2.*, pg_temp.f('ocw', i) < 0.4 as cw, case when o2.st = 4 and subsidy_allowed and std.monthly_amount is not null then least(q * pr, greatest(0, std.monthly_amount - coalesce(sum(case when o2.st = 4 and subsidy_allowed then q * pr end) over (partition by o2.elder_id, date_trunc('month', d) order by plan_time, i rows between unbounded preceding and 1 preceding), 0))) else 0 end as sub,
               least(d - pg_temp.z('ocd', i, 0, 3) + time '07:40' + pg_temp.z('ocm', i, 0, 20) * interval '1 minute' + case when pg_temp.z('ocd', i, 0, 3) > 0 then pg_temp.z('och', i, 0, 560) * interval '1 minute' else interval '0' end, timestamp '2026-06-15 10:00' + (i % 25) * interval '1 minute') as ct
          from o2 left join elder_subsidy as es on es.elder_id = o2.elder_id and es.audit_status in (1, 2) and d >= es.start_date and d <= coalesce(es.end_date, date '2099-12-31') left join subsidy_standard as std on std.standard_id = es.standard_id) as t;

create table work_order_dispatch (
  dispatch_id integer primary key,
  order_id integer not null references work_order,
  provider_id integer not null references provider,
  worker_id integer references care_worker,
  dispatch_type smallint not null,
  dispatch_time timestamp not null,
  response smallint not null default 0,
  response_time timestamp,
  reject_reason varchar(50),
  operator_id integer references sys_user
);
comment on table work_order_dispatch is '派单记录（一张工单可多次派单）';
comment on column work_order_dispatch.dispatch_id is '派单ID'; comment on column work_order_dispatch.order_id is '工单ID';
comment on column work_order_dispatch.provider_id is '派往的服务商'; comment on column work_order_dispatch.worker_id is '派往的护理员，派到服务商尚未指定人员时为空';
comment on column work_order_dispatch.dispatch_type is '派单方式：1系统自动 2人工指派 3抢单'; comment on column work_order_dispatch.dispatch_time is '派单时间';
comment on column work_order_dispatch.response is '响应结果：0待响应 1接单 2拒单 3超时未响应'; comment on column work_order_dispatch.response_time is '响应时间';
comment on column work_order_dispatch.reject_reason is '拒单原因'; comment on column work_order_dispatch.operator_id is '派单坐席，自动派单和抢单为空';
insert into work_order_dispatch
select row_number() over (order by dt, order_id, k), order_id, provider_id, case when k = 0 then coalesce(alt, worker_id) else worker_id end, ty, dt, rs, case when rs in (1, 2) then dt + make_interval(mins => pg_temp.z('drm', x, 1, 9)) end, case when rs = 2 then pg_temp.one('drr', x, '时间冲突,路程太远,身体不适,已满单') end, case when ty = 2 then (array[12,13,15,16,17,19,20])[pg_temp.z('dop', x, 1, 7)] end
  from (select o.*, k, x, pg_temp.w('dty', x, '1:45,2:41,3:14')::int as ty, o.create_time + make_interval(mins => case when k = 0 then 1 else 14 end) as dt, case when k = 1 then case when o.status = 1 then 0 else 1 end else pg_temp.w('drs', x, '2:3,3:2')::int end as rs,
               (select worker_id from care_worker as c where c.provider_id = o.provider_id and c.worker_id <> o.worker_id and c.entry_date <= o.create_time::date and (c.leave_date is null or c.leave_date > o.plan_time::date) order by pg_temp.f('dal', o.order_id * 200 + c.worker_id) limit 1) as alt
          from work_order as o, generate_series(0, 1) as k, lateral (select o.order_id * 2 + k as x) as a where o.provider_id is not null and (k = 1 or pg_temp.f('dre', o.order_id) < 0.09)) as t;

create table visit_sign (
  sign_id integer primary key,
  order_id integer not null unique references work_order,
  worker_id integer not null references care_worker,
  sign_type smallint not null,
  sign_in_time timestamp not null,
  sign_in_distance integer,
  sign_out_time timestamp,
  service_minutes integer,
  photo_count smallint not null default 0,
  abnormal_type smallint not null default 0,
  check_remark varchar(100)
);
comment on table visit_sign is '上门签到签退记录';
comment on column visit_sign.sign_id is '签到ID'; comment on column visit_sign.order_id is '工单ID';
comment on column visit_sign.worker_id is '签到护理员'; comment on column visit_sign.sign_type is '签到方式：1定位 2扫门牌码 3NFC卡 4人工补签';
comment on column visit_sign.sign_in_time is '签到时间'; comment on column visit_sign.sign_in_distance is '签到点与老人住址的距离（米），补签为空';
comment on column visit_sign.sign_out_time is '签退时间，服务中为空'; comment on column visit_sign.service_minutes is '实际服务时长（分钟）';
comment on column visit_sign.photo_count is '上传照片数'; comment on column visit_sign.abnormal_type is '异常类型：0正常 1距离异常 2时长不足 3迟到';
comment on column visit_sign.check_remark is '异常核查说明';
insert into visit_sign
select row_number() over (order by si, order_id), order_id, worker_id, ty, si, case when ty <> 4 then case when ab = 1 then pg_temp.z('vdi', order_id, 520, 3600) else pg_temp.z('vdj', order_id, 3, 180) end end, so, round(extract(epoch from so - si) / 60)::int, pg_temp.w('vph', order_id, '0:6,1:14,2:42,3:30,4:8')::int, ab,
       case when ab > 0 and pg_temp.f('vck', order_id) < 0.55 then case ab when 1 then '定位漂移，电话核实已上门' when 2 then pg_temp.one('vcr', order_id, '老人要求提前结束,核实为时长不足') else '路上堵车，已向老人说明' end end
  from (select o.order_id, o.worker_id, pg_temp.w('vty', o.order_id, '1:55,2:28,3:12,4:5')::int as ty, a.ab, o.plan_time + make_interval(mins => case when a.ab = 3 then pg_temp.z('vla', o.order_id, 31, 75) else pg_temp.z('vla', o.order_id, -9, 11) end) as si, o.finish_time, o.status, o.quantity, i.min_minutes
          from work_order as o join service_item as i using (item_id), lateral (select pg_temp.w('vab', o.order_id, '0:91,1:3,2:4,3:2')::int as ab) as a where o.status = 4 or o.status = 3 and o.plan_time < timestamp '2026-06-15 10:10') as t,
       lateral (select case when status = 4 then si + make_interval(mins => case when ab = 2 then greatest(3, floor(min_minutes * quantity * 0.6)::int) else ceil(min_minutes * quantity)::int + pg_temp.z('vdu', order_id, 1, 14) end) end as so) as s;
update work_order as o set status = 2 where status = 3 and not exists (select from visit_sign as v where v.order_id = o.order_id);
update work_order as o set finish_time = v.sign_out_time from visit_sign as v where v.order_id = o.order_id;
update work_order as o set settle_flag = 2 from visit_sign as v where v.order_id = o.order_id and v.abnormal_type = 2 and (v.check_remark = '核实为时长不足' or v.check_remark is null) and o.plan_time < '2026-06-01';

create table complaint (
  complaint_id integer primary key,
  complaint_no varchar(16) not null unique,
  elder_id integer not null references elder,
  order_id integer references work_order,
  provider_id integer not null references provider,
  channel smallint not null,
  complaint_type smallint not null,
  content varchar(200) not null,
  complaint_time timestamp not null,
  status smallint not null default 0,
  is_verified boolean,
  penalty_amount numeric(8,2),
  handle_user_id integer references sys_user,
  close_time timestamp,
  result varchar(200)
);
comment on table complaint is '投诉';
comment on column complaint.complaint_id is '投诉ID'; comment on column complaint.complaint_no is '投诉编号';
comment on column complaint.elder_id is '投诉涉及的老人'; comment on column complaint.order_id is '涉及的工单，不针对具体工单的为空';
comment on column complaint.provider_id is '被投诉服务商'; comment on column complaint.channel is '投诉渠道：1电话 2家属小程序 3社区转办 4 12345热线';
comment on column complaint.complaint_type is '投诉类型：1服务态度 2服务质量 3迟到爽约 4收费问题 5其他'; comment on column complaint.content is '投诉内容';
comment on column complaint.complaint_time is '投诉时间'; comment on column complaint.status is '处理状态：0待处理 1处理中 2已办结 3已撤诉';
comment on column complaint.is_verified is '是否查实，未办结为空'; comment on column complaint.penalty_amount is '对服务商的扣款（元），在办结当月结算中扣除';
comment on column complaint.handle_user_id is '处理人'; comment on column complaint.close_time is '办结或撤诉时间';
comment on column complaint.result is '处理结果';
insert into complaint
select row_number() over (order by tm, order_id), 'TS' || to_char(tm, 'YYYYMM') || lpad((row_number() over (order by tm, order_id))::text, 5, '0'), elder_id, case when pg_temp.f('cno', order_id) < 0.12 then null else order_id end, provider_id, pg_temp.w('cch', order_id, '1:48,2:22,3:18,4:12')::int, ty,
       case ty when 1 then pg_temp.one('cc1', order_id, '护理员说话不耐烦,服务中一直看手机,对老人大声说话') when 2 then pg_temp.one('cc2', order_id, '厨房没有打扫干净,送来的饭菜是凉的,理发剪得不齐,助浴后地面积水未清理') when 3 then pg_temp.one('cc3', order_id, '约好上午来，下午才到,人没有来也没有电话,迟到四十分钟以上') when 4 then pg_temp.one('cc4', order_id, '多收了材料费,金额与约定不一致,补贴额度扣得不对') else '频繁更换服务人员' end,
       tm, st, ve, case when ve then pg_temp.w('cpn', order_id, '0:4,50:3,100:4,200:2,500:1')::numeric end, case when st > 0 then (array[12,13,15,16,17,19,20,2])[pg_temp.z('chu', order_id, 1, 8)] end, case when st >= 2 then tm + make_interval(hours => pg_temp.z('ccl', order_id, 5, 190)) end,
       case when st = 3 then '与服务商沟通后撤诉' when ve then pg_temp.one('crs', order_id, '服务商上门道歉，批评教育护理员,免费重做一次,更换护理员,退还多收费用') when st = 2 then '经核实情况不属实，已向家属解释' end
  from (select *, case when st = 2 then pg_temp.f('cve', order_id) < 0.68 end as ve
          from (select *, case when tm > timestamp '2026-06-10' then pg_temp.w('cs1', order_id, '0:1,1:1')::int when tm > timestamp '2026-05-25' then pg_temp.w('cs2', order_id, '1:2,2:3')::int else pg_temp.w('cs3', order_id, '2:90,3:10')::int end as st
                  from (select o.*, o.finish_time + make_interval(hours => pg_temp.z('ctm', o.order_id, 1, 30)) as tm, pg_temp.w('cty', o.order_id, '1:22,2:36,3:24,4:13,5:5')::int as ty from work_order as o
                         where o.status = 4 and o.finish_time < timestamp '2026-06-13' and (o.satisfaction <= 2 and pg_temp.f('cco', o.order_id) < 0.55 or pg_temp.f('cco', o.order_id) < case when o.provider_id in (8, 10, 12, 14) then 0.075 else 0.026 end)) as a) as b) as c;

insert into settlement
select row_number() over (order by m, provider_id), 'JS' || replace(m, '-', '') || lpad(provider_id::text, 3, '0'), provider_id, m, n, ta, sa, dd, sa - dd, st, case when st > 0 then sb end, case when st in (2, 3, 4) then pg_temp.z('sfu', x, 21, 23) end, case when st in (2, 3, 4) then sb + interval '3 days 2 hours' end,
       case when st = 3 then (sb + interval '12 days')::date + pg_temp.z('spd', x, 0, 9) end, case when st = 4 then '附件中服务照片不全' end
  from (select t.*, least(coalesce((select sum(c.penalty_amount) from complaint as c where c.provider_id = t.provider_id and to_char(c.close_time, 'YYYY-MM') = t.m), 0), sa) as dd, provider_id * 100 + (right(m, 2))::int as x,
               ((m || '-01')::date + interval '1 month')::timestamp + make_interval(days => pg_temp.z('ssb', provider_id * 31 + right(m, 2)::int, 2, 6), mins => 560 + provider_id * 11) as sb,
               case when m = '2026-05' then (array[1,2,1,0,1,2,4,1,0,1,1,1,2,1])[provider_id] when m = '2026-04' then case when provider_id % 3 = 0 then 2 else 3 end else 3 end as st
          from (select provider_id, to_char(plan_time, 'YYYY-MM') as m, count(*) as n, sum(total_amount) as ta, sum(subsidy_amount) as sa from work_order where status = 4 and settle_flag = 0 and subsidy_amount > 0 and plan_time < '2026-06-01' group by 1, 2) as t) as u;
update work_order as o set settlement_id = s.settlement_id, settle_flag = 1 from settlement as s where s.provider_id = o.provider_id and s.settle_month = to_char(o.plan_time, 'YYYY-MM') and o.status = 4 and o.settle_flag = 0 and o.subsidy_amount > 0;

create table sys_oper_log (
  log_id bigint primary key,
  user_id integer references sys_user,
  module varchar(30) not null,
  action varchar(20) not null,
  request_url varchar(100),
  ip varchar(40),
  cost_ms integer,
  success boolean not null,
  oper_time timestamp not null
);
comment on table sys_oper_log is '操作日志（仅保留最近三个月）';
comment on column sys_oper_log.log_id is '日志ID'; comment on column sys_oper_log.user_id is '操作用户，定时任务为空';
comment on column sys_oper_log.module is '功能模块'; comment on column sys_oper_log.action is '操作';
comment on column sys_oper_log.request_url is '请求地址'; comment on column sys_oper_log.ip is '来源IP';
comment on column sys_oper_log.cost_ms is '耗时（毫秒）'; comment on column sys_oper_log.success is '是否成功';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, case when pg_temp.f('lgu', i) < 0.92 then (array[1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17,19,20,21,22,23])[pg_temp.z('lgv', i, 1, 21)] end, split_part(m, '|', 1), pg_temp.one('lga', i, '新增,修改,查询,导出,审核'), split_part(m, '|', 2), '10.32.' || pg_temp.z('lgi', i, 1, 8) || '.' || pg_temp.z('lgj', i, 2, 250), 12 + floor(900 * power(pg_temp.f('lgc', i), 4))::int, pg_temp.f('lgs', i) > 0.02,
       timestamp '2026-03-16 08:30' + (i - 1) * interval '151 minutes' + pg_temp.z('lgt', i, 0, 140) * interval '1 minute'
  from generate_series(1, 860) as i, lateral (select pg_temp.one('lgm', i, '工单管理|/api/order,老人档案|/api/elder,补贴审批|/api/subsidy/audit,结算管理|/api/settlement,投诉处理|/api/complaint') as m) as a;

drop table o1, o2;
create index on work_order (elder_id);
create index on work_order (provider_id, plan_time);
create index on work_order_dispatch (order_id);
create index on elder_subsidy (elder_id);
