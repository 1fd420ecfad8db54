-- The blood station of a Chinese prefecture: donors, their check-ups and donations, tests, components in stock, issues to hospitals, what is paid back.
-- A vendor's product: every column commented, codes in one dictionary table, keys of rows but no foreign keys.
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

create table sys_dict (
  id integer primary key,
  dict_type varchar(32) not null,
  dict_code varchar(16) not null,
  dict_name varchar(64) not null,
  sort_no integer default 0,
  is_enabled smallint default 1,
  remark varchar(128)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_code is '字典代码';
comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序号';
comment on column sys_dict.is_enabled is '是否启用：1启用 0停用';
insert into sys_dict
select row_number() over (), t, c, n, row_number() over (partition by t order by o), case when n in ('军人证', '机采（旧）') then 0 else 1 end, null
  from (values ('donor_status', '0:正常,1:暂缓献血,2:永久屏蔽'), ('donate_type', '1:全血,2:单采血小板,3:机采（旧）'), ('id_type', '01:居民身份证,02:军人证,03:护照,04:港澳居民来往内地通行证'), ('job', '1:公务员,2:教师,3:学生,4:医务人员,5:职员,6:工人,7:农民,8:个体,9:其他'), ('reject_reason', '01:血红蛋白偏低,02:ALT偏高,03:血压不合格,04:体重不足,05:近期服药,06:近期拔牙或手术,07:脂肪血,08:睡眠不足,09:静脉不明显,99:其他'), ('reaction', '0:无,1:轻度,2:中度,3:重度'), ('site_type', '1:固定献血屋,2:流动献血车,3:团体献血'), ('stock_status', '1:待检,2:在库,3:已发出,4:已报废'), ('scrap_reason', 'A1:检测不合格,A2:脂肪血,A3:溶血,A4:血袋破损,A5:过期,A6:血量不足,A7:保密性弃血'), ('order_type', '1:计划用血,2:急诊用血,3:调剂'), ('order_status', '0:待审核,1:已审核,2:已发血,3:已作废'), ('hosp_level', '31:三级甲等,32:三级乙等,21:二级甲等,22:二级乙等,10:一级'), ('relation', '0:本人,1:配偶,2:父母,3:子女,4:兄弟姐妹'), ('reimb_status', '0:待审核,1:审核通过,2:已支付,9:驳回')) as v (t, l),
  unnest(string_to_array(l, ',')) with ordinality as p (item, o), lateral (select split_part(item, ':', 1) as c, split_part(item, ':', 2) as n) as s;

create table sys_user (
  user_id integer primary key,
  user_code varchar(16) not null,
  user_name varchar(32) not null,
  sex char(1),
  dept_name varchar(32),
  post varchar(32),
  mobile varchar(11),
  entry_date date,
  leave_date date,
  is_enabled smallint default 1
);
comment on table sys_user is '系统用户（本站职工）';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_code is '工号';
comment on column sys_user.user_name is '姓名';
comment on column sys_user.sex is '性别 M男 F女';
comment on column sys_user.dept_name is '科室';
comment on column sys_user.post is '岗位';
comment on column sys_user.mobile is '手机号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.is_enabled is '是否启用：1启用 0停用';
insert into sys_user
select i, 'JZ' || lpad(i::text, 3, '0'), pg_temp.person('u', i, sx), sx, d, p, case when i % 9 <> 4 then pg_temp.mobile('um', i) end, e, case i when 13 then date '2024-08-31' when 22 then date '2025-03-14' when 30 then date '2024-12-31' end, case when i in (13, 22, 30) then 0 else 1 end
  from generate_series(1, 42) as i, lateral (select case when i <= 3 then '办公室' when i <= 9 then '献血服务科' when i <= 19 then '体采科' when i <= 25 then '成分科' when i <= 32 then '检验科' when i <= 38 then '供血科' when i <= 40 then '质管科' else '财务科' end as d, case when i = 1 then '站长' when i = 2 then '副站长' when i in (4, 10, 20, 26, 33, 39, 41) then '科长' when i <= 3 then '文员' when i <= 9 then '招募员' when i <= 19 then case when i % 4 = 3 then '体检医师' else '采血护士' end when i <= 25 then '成分制备员' when i <= 32 then '检验师' when i <= 38 then '发血员' when i <= 40 then '质控员' else '会计' end as p, case when pg_temp.f('ux', i) < 0.3 then 'M' else 'F' end as sx, date '2008-07-01' + pg_temp.z('ue', i, 0, 5200) as e) as x;

create table bs_site (
  site_id integer primary key,
  site_code varchar(8) not null,
  site_name varchar(64) not null,
  site_type smallint,
  district varchar(32),
  address varchar(128),
  contact_user_id integer,
  open_date date,
  close_date date,
  is_enabled smallint default 1
);
comment on table bs_site is '采血点';
comment on column bs_site.site_id is '采血点ID';
comment on column bs_site.site_code is '采血点编码';
comment on column bs_site.site_name is '采血点名称';
comment on column bs_site.site_type is '采血点类型，字典site_type';
comment on column bs_site.district is '区县';
comment on column bs_site.address is '地址';
comment on column bs_site.contact_user_id is '负责人（用户ID）';
comment on column bs_site.open_date is '启用日期';
comment on column bs_site.close_date is '撤销日期';
comment on column bs_site.is_enabled is '是否启用：1启用 0停用';
insert into bs_site values (1, 'W01', '站本部献血大厅', 1, '浔东区', '长虹大道66号', 4, '2010-06-14', null, 1), (2, 'W02', '步行街献血屋', 1, '浔东区', '大中路218号', 5, '2013-04-20', null, 1), (3, 'W03', '火车站献血屋', 1, '浔东区', '站前广场东侧', 5, '2015-09-01', '2024-10-31', 0), (4, 'W04', '大学城献血屋', 1, '濂溪区', '前进东路551号', 6, '2019-10-08', null, 1), (5, 'W05', '柴桑广场献血屋', 1, '柴桑区', '庐山北路9号', 6, '2022-05-08', null, 1), (6, 'C01', '一号献血车', 2, null, null, 7, '2012-03-05', null, 1), (7, 'C02', '二号献血车', 2, null, null, 7, '2018-12-01', null, 1), (8, 'T01', '江州学院', 3, '濂溪区', '前进东路551号', 8, '2016-05-01', null, 1), (9, 'T02', '职业技术大学', 3, '濂溪区', '十里大道1188号', 8, '2017-05-01', null, 1), (10, 'T03', '市直机关', 3, '八里湖新区', '八里湖大道166号', 8, '2015-01-01', null, 1), (11, 'T04', '石化总厂', 3, '浔东区', '滨江东路', 9, '2014-11-01', null, 1), (12, 'T05', '湖口县献血办', 3, '湖口县', '三里大道', 9, '2016-03-01', null, 1), (13, 'T06', '瑞昌市献血办', 3, '瑞昌市', '赤乌中路', 9, '2016-03-01', null, 1), (14, 'T07', '武警支队', 3, '濂溪区', null, null, '2021-07-01', null, 1);

create table bs_donor (
  donor_id integer primary key,
  donor_no varchar(12) not null,
  donor_name varchar(32) not null,
  sex char(1),
  birth_date date,
  id_type varchar(4) default '01',
  id_no varchar(20),
  mobile varchar(11),
  job varchar(4),
  address varchar(128),
  abo varchar(2),
  rhd char(1),
  his_times integer default 0,
  donate_times integer default 0,
  total_ml integer default 0,
  total_plt numeric(6,1) default 0,
  first_date date,
  last_date date,
  donor_status smallint default 0,
  defer_until date,
  accept_sms smallint default 1,
  is_del smallint default 0,
  create_time timestamp,
  update_time timestamp
);
comment on table bs_donor is '献血者档案';
comment on column bs_donor.donor_id is '献血者ID';
comment on column bs_donor.donor_no is '献血者编号';
comment on column bs_donor.donor_name is '姓名';
comment on column bs_donor.sex is '性别 M男 F女';
comment on column bs_donor.birth_date is '出生日期';
comment on column bs_donor.id_type is '证件类型，字典id_type';
comment on column bs_donor.id_no is '证件号码';
comment on column bs_donor.mobile is '手机号码';
comment on column bs_donor.job is '职业，字典job';
comment on column bs_donor.address is '联系地址';
comment on column bs_donor.abo is 'ABO血型';
comment on column bs_donor.rhd is 'RhD血型 +阳性 -阴性';
comment on column bs_donor.his_times is '历史献血次数（老系统导入）';
comment on column bs_donor.donate_times is '累计献血次数（含历史）';
comment on column bs_donor.total_ml is '累计全血献血量(ml)，不含历史';
comment on column bs_donor.total_plt is '累计机采血小板治疗量，不含历史';
comment on column bs_donor.first_date is '首次献血日期（本系统）';
comment on column bs_donor.last_date is '末次献血日期';
comment on column bs_donor.donor_status is '献血者状态，字典donor_status';
comment on column bs_donor.defer_until is '暂缓截止日期';
comment on column bs_donor.accept_sms is '是否接收短信：1是 0否';
comment on column bs_donor.is_del is '删除标志：0正常 1删除';
comment on column bs_donor.create_time is '建档时间';
comment on column bs_donor.update_time is '更新时间';
create temp table don as
select i, sx, plt, d0, case when plt then pg_temp.z('dg', i, 18, 55) else pg_temp.z('dg', i, 186, 330) end as gap, case when plt then pg_temp.z('dn', i, 3, 16) else pg_temp.w('dn', i, '1:46,2:28,3:17,4:9')::int end as n, d0 - pg_temp.z('db', i, 18 * 366, case when sx = 'M' then 52 else 49 end * 365) as born
  from generate_series(1, 680) as i, lateral (select case when pg_temp.f('dx', i) < 0.57 then 'M' else 'F' end as sx, pg_temp.f('dp', i) < 0.055 as plt, date '2023-10-09' + floor(i * 1.055)::int as d0) as a;
insert into bs_donor
select i, 'D' || lpad((230000 + i * 3)::text, 8, '0'), pg_temp.person('d', i, sx), sx, born, it, case when it = '01' then '3604' || pg_temp.one('di', i, '02,03,04,23,24,25,28,29,81') || to_char(born, 'YYYYMMDD') || lpad((pg_temp.z('dq', i, 1, 499) * 2 - case sx when 'M' then 1 else 0 end)::text, 3, '0') || pg_temp.one('dr', i, '0,1,2,3,4,5,6,7,8,9,X') else 'E' || lpad(pg_temp.z('dq', i, 1, 99999999)::text, 8, '0') end, case when i % 23 <> 7 then pg_temp.mobile('dm', i) end, case when d0 - born < 23 * 365 then pg_temp.w('dj', i, '3:80,6:8,9:12') else pg_temp.w('dj', i, '1:9,2:11,4:8,5:28,6:18,7:7,8:12,9:7') end, case when pg_temp.f('da', i) < 0.6 then pg_temp.one('dad', i, '浔东区大中路,浔东区甘棠南路,濂溪区十里大道,濂溪区前进东路,柴桑区庐山北路,八里湖新区长江大道,湖口县三里大道,瑞昌市赤乌中路') || pg_temp.z('dae', i, 1, 299) || '号' end, pg_temp.w('dab', i, 'O:34,A:30,B:27,AB:9'), case when pg_temp.f('drh', i) < 0.012 then '-' else '+' end, case when d0 - born > 25 * 365 and pg_temp.f('dh', i) < 0.35 then pg_temp.z('dhn', i, 1, 9) else 0 end, 0, 0, 0, null, null, 0, null, case when pg_temp.f('ds', i) < 0.93 then 1 else 0 end, case when i % 71 = 40 then 1 else 0 end, null, null
  from don, lateral (select case when i % 97 = 50 then '03' when i % 131 = 60 then '02' else '01' end as it) as x;

create table bs_donate_reg (
  reg_id integer primary key,
  reg_no varchar(16) not null,
  donor_id integer not null,
  site_id integer not null,
  donate_type smallint not null,
  plan_ml integer,
  reg_time timestamp not null,
  weight numeric(5,1),
  sbp smallint,
  dbp smallint,
  hb smallint,
  quick_alt smallint,
  check_result smallint,
  reject_reason varchar(4),
  check_user_id integer,
  remark varchar(128)
);
comment on table bs_donate_reg is '献血登记及体检征询';
comment on column bs_donate_reg.reg_id is '登记ID';
comment on column bs_donate_reg.reg_no is '登记流水号';
comment on column bs_donate_reg.donor_id is '献血者ID';
comment on column bs_donate_reg.site_id is '采血点ID';
comment on column bs_donate_reg.donate_type is '献血类型，字典donate_type';
comment on column bs_donate_reg.plan_ml is '申报献血量(ml)，机采为空';
comment on column bs_donate_reg.reg_time is '登记时间';
comment on column bs_donate_reg.weight is '体重(kg)';
comment on column bs_donate_reg.sbp is '收缩压(mmHg)';
comment on column bs_donate_reg.dbp is '舒张压(mmHg)';
comment on column bs_donate_reg.hb is '血红蛋白(g/L)';
comment on column bs_donate_reg.quick_alt is '快速ALT(U/L)';
comment on column bs_donate_reg.check_result is '体检结论：1合格 2不合格';
comment on column bs_donate_reg.reject_reason is '不合格原因，字典reject_reason';
comment on column bs_donate_reg.check_user_id is '体检医师（用户ID）';
create temp table reg as
select row_number() over (order by t, i) as id, x.* from (
  select i, k, plt, sx, i * 100 + k as h, day + time '08:40' + pg_temp.z('rt', i * 100 + k, 0, 520) * interval '1 minute' as t, pg_temp.f('rj', i * 100 + k) < case when sx = 'F' then 0.15 else 0.08 end as rej,
    case when plt then 1 else pg_temp.w('rs', i * 100 + k, '1:14,2:22,3:11,4:13,5:9,6:9,7:7,8:4,9:4,10:2,11:2,12:2,13:2,14:1')::int end as site0
    from don, generate_series(0, 15) as k, lateral (select d0 + k * gap as day) as a where k < n and day <= '2025-09-30') as x;
insert into bs_donate_reg
select id, 'R' || to_char(t, 'YYMMDD') || lpad((id % 1000)::text, 4, '0'), i, case when site0 = 3 and t > '2024-10-31' then 2 else site0 end, case when plt then 2 else 1 end, case when not plt then pg_temp.w('rm', h, case when sx = 'M' then '200:12,300:28,400:60' else '200:30,300:40,400:30' end)::int end, t, case when rs = '04' then pg_temp.z('rw', h, 42, 48) when sx = 'M' then pg_temp.z('rw', h, 108, 190) / 2.0 else pg_temp.z('rw', h, 98, 136) / 2.0 end, case when rs = '03' then pg_temp.z('rb', h, 142, 168) else pg_temp.z('rb', h, 98, 138) end, case when rs = '03' then pg_temp.z('rd', h, 91, 104) else pg_temp.z('rd', h, 62, 88) end, case when rs = '01' then pg_temp.z('rh', h, 96, case when sx = 'M' then 118 else 113 end) when sx = 'M' then pg_temp.z('rh', h, 124, 168) else pg_temp.z('rh', h, 116, 148) end, case when rs = '02' then pg_temp.z('ra', h, 52, 140) when h % 29 <> 5 then pg_temp.z('ra', h, 8, 46) end, case when rej then 2 else 1 end, rs, pg_temp.one('ru', h, '11,15,19')::int, case when rs = '99' then pg_temp.one('rx', h, '近期出国,哺乳期,刚打过疫苗') end
  from reg, lateral (select case when rej then pg_temp.w('rr', h, case when sx = 'F' then '01:40,02:10,03:6,04:12,05:10,06:5,07:2,08:8,09:4,99:5' else '01:5,02:30,03:18,05:12,06:6,07:14,08:10,99:5' end) end as rs) as x;

create table bs_collect (
  collect_id integer primary key,
  donation_code varchar(13) not null unique,
  reg_id integer not null,
  donor_id integer not null,
  site_id integer,
  donate_type smallint,
  actual_ml integer,
  plt_dose numeric(3,1),
  begin_time timestamp,
  end_time timestamp,
  nurse_id integer,
  reaction smallint default 0,
  cert_no varchar(20),
  gift_name varchar(32),
  revisit_time timestamp,
  remark varchar(128)
);
comment on table bs_collect is '血液采集记录';
comment on column bs_collect.collect_id is '采集ID';
comment on column bs_collect.donation_code is '献血码';
comment on column bs_collect.reg_id is '登记ID';
comment on column bs_collect.donor_id is '献血者ID';
comment on column bs_collect.site_id is '采血点ID';
comment on column bs_collect.donate_type is '献血类型，字典donate_type';
comment on column bs_collect.actual_ml is '实际采集量(ml)，全血';
comment on column bs_collect.plt_dose is '血小板治疗量，机采';
comment on column bs_collect.begin_time is '采集开始时间';
comment on column bs_collect.end_time is '采集结束时间';
comment on column bs_collect.nurse_id is '采血护士（用户ID）';
comment on column bs_collect.reaction is '献血反应，字典reaction';
comment on column bs_collect.cert_no is '无偿献血证号';
comment on column bs_collect.gift_name is '纪念品';
comment on column bs_collect.revisit_time is '回访时间';
insert into bs_collect
select row_number() over (order by b, reg_id), '3604' || to_char(b, 'YY') || lpad((100000 + row_number() over (order by b, reg_id) * 7)::text, 7, '0'), reg_id, donor_id, site_id, donate_type, case when donate_type = 1 then case when short then pg_temp.z('cv', reg_id, 8, 18) * 10 else plan_ml end end, case when donate_type = 2 then case when short then 0.5 else pg_temp.w('cp', reg_id, '1:55,2:45')::numeric end end, b, b + case when donate_type = 2 then pg_temp.z('ce', reg_id, 55, 95) else pg_temp.z('ce', reg_id, 5, 13) end * interval '1 minute', case when n in (11, 15, 19) then n - 1 when n = 13 and reg_time > '2024-08-30' then 14 else n end, r, 'XZ' || to_char(b, 'YYYY') || lpad((reg_id * 11)::text, 7, '0'), case when pg_temp.f('cg', reg_id) < 0.85 then case when reg_time < '2024-06-01' then pg_temp.one('cgn', reg_id, '保温杯,雨伞,毛巾套装') else pg_temp.one('cgn', reg_id, '雨伞,充电宝,牛奶一箱,T恤') end end, case when r > 0 or pg_temp.f('cr', reg_id) < 0.3 then date_trunc('day', b) + interval '1 day' + time '10:00' + (reg_id % 300) * interval '1 minute' end, case when short then '血流不畅，提前终止' when r >= 2 then '平卧休息后缓解' end
  from bs_donate_reg, lateral (select reg_time + pg_temp.z('cb', reg_id, 15, 40) * interval '1 minute' as b, pg_temp.f('cs', reg_id) < 0.012 as short, pg_temp.z('cn', reg_id, 10, 19) as n, pg_temp.w('cx', reg_id, '0:960,1:30,2:8,3:2')::int as r) as x where check_result = 1;

create table bs_test_report (
  report_id integer primary key,
  donation_code varchar(13) not null,
  recv_time timestamp,
  abo varchar(2),
  rhd char(1),
  alt numeric(6,1),
  hbsag varchar(2),
  hcv varchar(2),
  hiv varchar(2),
  tp varchar(2),
  nat varchar(2),
  conclusion smallint,
  tester_id integer,
  checker_id integer,
  report_time timestamp
);
comment on table bs_test_report is '血液检测报告';
comment on column bs_test_report.report_id is '报告ID';
comment on column bs_test_report.donation_code is '献血码';
comment on column bs_test_report.recv_time is '标本接收时间';
comment on column bs_test_report.abo is 'ABO血型（正反定型）';
comment on column bs_test_report.rhd is 'RhD血型';
comment on column bs_test_report.alt is '丙氨酸氨基转移酶ALT(U/L)，大于50为不合格';
comment on column bs_test_report.hbsag is '乙肝表面抗原 -阴性 +阳性';
comment on column bs_test_report.hcv is '丙肝抗体 -阴性 +阳性';
comment on column bs_test_report.hiv is '艾滋病抗体 -阴性 +阳性';
comment on column bs_test_report.tp is '梅毒抗体 -阴性 +阳性';
comment on column bs_test_report.nat is '核酸检测 -阴性 +阳性，空为未做';
comment on column bs_test_report.conclusion is '结论：1合格 0不合格，空为未出报告';
comment on column bs_test_report.tester_id is '检验者（用户ID）';
comment on column bs_test_report.checker_id is '复核者（用户ID）';
comment on column bs_test_report.report_time is '报告时间';
insert into bs_test_report
select collect_id, donation_code, rv, case when done then d.abo end, case when done then d.rhd end, case when done then case when al then 51 + pg_temp.z('ta', collect_id, 0, 900) / 10.0 else 8 + pg_temp.z('ta', collect_id, 0, 380) / 10.0 end end, case when done then case bad when 'b' then '+' else '-' end end, case when done then case bad when 'c' then '+' else '-' end end, case when done then case bad when 'h' then '+' else '-' end end, case when done then case bad when 't' then '+' else '-' end end, case when done and bad not in ('c', 't') then case when bad in ('h', 'n') or bad = 'b' and collect_id % 3 > 0 then '+' else '-' end end, case when done then case when bad = 'ok' and not al then 1 else 0 end end, case when done then case when t = 30 and rv > '2024-12-30' then 31 else t end end, case when done then 26 + collect_id % 2 end, case when done then rp end
  from bs_collect as c join bs_donor as d using (donor_id), lateral (select date_trunc('day', end_time) + interval '18 hours' + pg_temp.z('tr', collect_id, 0, 90) * interval '1 minute' as rv, pg_temp.f('tl', collect_id) < 0.009 as al, pg_temp.w('tb', collect_id, 'ok:980,b:6,c:3,h:1,t:6,n:4') as bad, pg_temp.z('tt', collect_id, 28, 32) as t) as x, lateral (select date_trunc('day', rv) + interval '1 day' + time '15:30' + pg_temp.z('tq', collect_id, 0, 140) * interval '1 minute' as rp) as y, lateral (select rp < '2025-09-30 20:00' as done) as z;
-- Who tested positive gives no more blood.
create temp table gone as select c.donor_id, min(report_time) as at from bs_test_report join bs_collect as c using (donation_code) where '+' in (hbsag, hcv, hiv, tp, nat) group by 1;
delete from bs_test_report as r using bs_collect as c join gone using (donor_id) where c.donation_code = r.donation_code and c.begin_time > at;
delete from bs_collect as c using gone where gone.donor_id = c.donor_id and c.begin_time > at;
delete from bs_donate_reg as r using gone where gone.donor_id = r.donor_id and r.reg_time > at;
update bs_donor as d set donate_times = his_times + n, total_ml = ml, total_plt = pl, first_date = f, last_date = l
  from (select donor_id, count(*) as n, coalesce(sum(actual_ml), 0) as ml, coalesce(sum(plt_dose), 0) as pl, min(begin_time)::date as f, max(begin_time)::date as l from bs_collect group by 1) as x where x.donor_id = d.donor_id;
update bs_donor set donate_times = his_times where donate_times = 0;
update bs_donor as d set create_time = t from (select donor_id, min(reg_time) as t from bs_donate_reg group by 1) as x where x.donor_id = d.donor_id;
update bs_donor as d set update_time = t + interval '35 minutes' from (select donor_id, max(reg_time) as t from bs_donate_reg group by 1) as x where x.donor_id = d.donor_id;
update bs_donor as d set donor_status = 2, update_time = report_time from bs_test_report join bs_collect as c using (donation_code) where c.donor_id = d.donor_id and '+' in (hbsag, hcv, hiv, tp, nat);
update bs_donor as d set donor_status = 1, defer_until = (reg_time + case reject_reason when '06' then interval '6 months' when '05' then interval '7 days' else interval '1 month' end)::date from bs_donate_reg as r where r.donor_id = d.donor_id and d.donor_status = 0 and check_result = 2 and reg_time = (select max(reg_time) from bs_donate_reg as q where q.donor_id = d.donor_id) and reg_time > '2025-06-01';

create table bs_donor_bak20240630 as
select donor_id, donor_no, donor_name, sex, birth_date, id_no, mobile, abo, rhd, his_times, donor_status, is_del, create_time from bs_donor where create_time < '2024-07-01' and donor_id <= 300;
comment on table bs_donor_bak20240630 is '献血者档案备份（2024-06-30清洗重复档案前）';
insert into bs_donor_bak20240630 select 9000 + donor_id, 'D9' || right(donor_no, 7), donor_name, sex, birth_date, id_no, null, null, null, 0, 0, 0, create_time + interval '40 days' from bs_donor where donor_id % 31 = 11 and donor_id < 200;

create table bs_component (
  comp_code varchar(8) primary key,
  comp_name varchar(64) not null,
  short_name varchar(16),
  unit varchar(8),
  shelf_days integer,
  store_temp varchar(16),
  unit_price numeric(8,2),
  is_enabled smallint default 1
);
comment on table bs_component is '血液品种';
comment on column bs_component.comp_code is '品种代码';
comment on column bs_component.comp_name is '品种名称';
comment on column bs_component.short_name is '简称';
comment on column bs_component.unit is '计量单位';
comment on column bs_component.shelf_days is '保存期(天)';
comment on column bs_component.store_temp is '保存温度';
comment on column bs_component.unit_price is '供应单价(元/计量单位)';
comment on column bs_component.is_enabled is '是否启用：1启用 0停用';
insert into bs_component values ('HX01', '去白细胞悬浮红细胞', '去白红', 'U', 35, '2~6℃', 235.00, 1), ('HX02', '洗涤红细胞', '洗红', 'U', 1, '2~6℃', 260.00, 1), ('XJ01', '病毒灭活新鲜冰冻血浆', '鲜浆', 'ml', 365, '≤-18℃', 0.60, 1), ('XJ02', '病毒灭活冰冻血浆', '普浆', 'ml', 1460, '≤-18℃', 0.40, 1), ('LC01', '冷沉淀凝血因子', '冷沉', 'U', 365, '≤-18℃', 100.00, 1), ('DX01', '去白细胞单采血小板', '单采板', '治疗量', 5, '20~24℃振荡', 1400.00, 1), ('QX01', '全血', '全血', 'U', 35, '2~6℃', 220.00, 0), ('DN01', '浓缩血小板', '手工板', 'U', 5, '20~24℃振荡', 90.00, 0);

create table bs_hospital (
  hosp_id integer primary key,
  hosp_code varchar(8) not null,
  hosp_name varchar(64) not null,
  hosp_level varchar(4),
  district varchar(32),
  bed_count integer,
  linkman varchar(32),
  link_phone varchar(20),
  distance_km numeric(5,1),
  contract_begin date,
  contract_end date,
  is_enabled smallint default 1
);
comment on table bs_hospital is '用血机构';
comment on column bs_hospital.hosp_id is '用血机构ID';
comment on column bs_hospital.hosp_code is '机构编码';
comment on column bs_hospital.hosp_name is '机构名称';
comment on column bs_hospital.hosp_level is '医院等级，字典hosp_level';
comment on column bs_hospital.district is '区县';
comment on column bs_hospital.bed_count is '床位数';
comment on column bs_hospital.linkman is '输血科联系人';
comment on column bs_hospital.link_phone is '联系电话';
comment on column bs_hospital.distance_km is '距本站里程(公里)';
comment on column bs_hospital.contract_begin is '供血协议开始日期';
comment on column bs_hospital.contract_end is '供血协议到期日期';
comment on column bs_hospital.is_enabled is '是否启用：1启用 0停用';
insert into bs_hospital
select i, 'H' || lpad(i::text, 3, '0'), n, lv, d, b, case when i % 6 <> 5 then pg_temp.person('hl', i, 'F') end, '0790-8' || lpad((i * 7351 % 999999)::text, 6, '0'), km, date '2023-01-01' + case when i > 17 then 420 else 0 end, case when i = 14 then date '2024-12-31' else date '2026-12-31' end, case when i = 14 then 0 else 1 end
  from (values (1, '江州市第一人民医院', '31', '浔东区', 2200, 3.2), (2, '江州学院附属医院', '31', '濂溪区', 1800, 5.6), (3, '江州市中医医院', '31', '浔东区', 1100, 4.1), (4, '江州市妇幼保健院', '31', '八里湖新区', 800, 9.3), (5, '江州市第三人民医院', '32', '浔东区', 650, 6.0), (6, '一七一医院', '31', '浔东区', 900, 2.4), (7, '柴桑区人民医院', '21', '柴桑区', 500, 14.8), (8, '湖口县人民医院', '21', '湖口县', 460, 31.5), (9, '瑞昌市人民医院', '32', '瑞昌市', 720, 36.7), (10, '都昌县人民医院', '21', '都昌县', 680, 88.2), (11, '彭泽县人民医院', '21', '彭泽县', 420, 72.5), (12, '德安县人民医院', '21', '德安县', 380, 47.9), (13, '永修县人民医院', '21', '永修县', 430, 69.0), (14, '江州骨伤医院', '22', '浔东区', 150, 5.1), (15, '武宁县人民医院', '21', '武宁县', 520, 118.4), (16, '修水县第一人民医院', '32', '修水县', 960, 176.3), (17, '庐山市人民医院', '22', '庐山市', 300, 42.0), (18, '江州长江肿瘤医院', '22', '八里湖新区', 260, 8.7), (19, '共青城市人民医院', '22', '共青城市', 240, 55.6)) as v (i, n, lv, d, b, km);

create table bs_product (
  product_id integer primary key,
  product_code varchar(24) not null,
  donation_code varchar(13) not null,
  comp_code varchar(8) not null,
  abo varchar(2),
  rhd char(1),
  quantity numeric(6,1),
  prep_time timestamp,
  prep_user_id integer,
  expire_time timestamp,
  fridge_no varchar(8),
  stock_status smallint not null,
  instock_time timestamp,
  out_time timestamp,
  is_irradiated smallint default 0
);
comment on table bs_product is '血液成分制品及库存';
comment on column bs_product.product_id is '制品ID';
comment on column bs_product.product_code is '产品码';
comment on column bs_product.donation_code is '献血码';
comment on column bs_product.comp_code is '品种代码';
comment on column bs_product.abo is 'ABO血型';
comment on column bs_product.rhd is 'RhD血型';
comment on column bs_product.quantity is '规格数量，单位见血液品种';
comment on column bs_product.prep_time is '制备时间';
comment on column bs_product.prep_user_id is '制备人（用户ID）';
comment on column bs_product.expire_time is '失效时间';
comment on column bs_product.fridge_no is '储血设备编号';
comment on column bs_product.stock_status is '库存状态，字典stock_status';
comment on column bs_product.instock_time is '贴签入库时间';
comment on column bs_product.out_time is '出库时间（发血或报废）';
comment on column bs_product.is_irradiated is '是否辐照：1是 0否';
create temp table prod as
select row_number() over (order by pt, c.collect_id, comp, bag) as id, c.*, comp, qty, bag, pt, (date_trunc('day', case when comp in ('XJ01', 'XJ02', 'LC01') then pt else begin_time end) + shelf_days * interval '1 day' + interval '23 hours 59 minutes') as ex, conclusion, report_time, d.abo, d.rhd
  from bs_collect as c join bs_donor as d using (donor_id) join bs_test_report using (donation_code), lateral (select date_trunc('day', end_time) + interval '19 hours' + pg_temp.z('pp', collect_id, 0, 220) * interval '1 minute' as pt, pg_temp.w('pk', collect_id, 'XJ01:70,XJ02:24,LC01:6') as pl) as x,
  lateral (select 'HX01' as comp, actual_ml / 200.0 as qty, 1 as bag where donate_type = 1 union all select case pl when 'LC01' then 'XJ02' else pl end, actual_ml / 2.0, 1 where donate_type = 1 union all select 'LC01', 1, 1 where donate_type = 1 and pl = 'LC01' and actual_ml = 400 union all select 'DX01', least(plt_dose, 1), g from generate_series(1, ceil(plt_dose)::int) as g where donate_type = 2) as y join bs_component on comp_code = comp;
create temp table fate as
select id, comp, ex, case when conclusion is null then 1 when why is not null then 4 when o is null and ex < '2025-10-01' then 4 when o is null then 2 else 3 end as st, case when conclusion is not null then coalesce(why, case when o is null and ex < '2025-10-01' then 'A5' end) end as why, o, report_time + interval '50 minutes' as ins
  from (select *, case when conclusion = 0 then 'A1' when remark like '血流%' then 'A6' when comp like 'XJ%' and pg_temp.f('ql', id) < 0.03 then 'A2' when comp = 'HX01' and pg_temp.f('ql', id) < 0.008 then 'A3' when pg_temp.f('qb', id) < 0.006 then 'A4' when pg_temp.f('qs', collect_id) < 0.002 then 'A7' end as why, pg_temp.f('qo', id) as u from prod) as p,
  lateral (select date_trunc('day', report_time) + interval '1 day' * (case comp when 'HX01' then pg_temp.z('qd', id, 1, 29) when 'DX01' then pg_temp.z('qd', id, 1, 2) when 'LC01' then pg_temp.z('qd', id, 5, 200) when 'XJ01' then pg_temp.z('qd', id, 3, 240) else pg_temp.z('qd', id, 10, 500) end) as o0) as a,
  lateral (select case when o0 < '2025-10-01' and o0 < ex - interval '1 day' and u > case when comp = 'DX01' then 0.02 else 0.01 end then o0 end as o) as b;
insert into bs_product
select p.id, donation_code || p.comp || '0' || bag, donation_code, p.comp, abo, rhd, qty, pt, case when u = 22 and pt > '2025-03-13' then 23 else u end, p.ex, case when p.comp like 'HX%' then 'B0' || (1 + p.id % 4) when p.comp = 'DX01' then 'Z01' else 'D0' || (1 + p.id % 3) end, st, case when st > 1 and why is distinct from 'A1' and why is distinct from 'A6' then ins end, case when st = 3 then o end, case when p.comp in ('HX01', 'DX01') and st = 3 and pg_temp.f('pi', p.id) < 0.04 then 1 else 0 end
  from prod as p join fate using (id), lateral (select pg_temp.z('pu', p.id, 20, 25) as u) as x;

create table bs_issue_order (
  order_id integer primary key,
  order_no varchar(16) not null,
  hosp_id integer not null,
  order_type smallint,
  apply_time timestamp,
  audit_user_id integer,
  audit_time timestamp,
  issue_user_id integer,
  issue_time timestamp,
  sign_name varchar(32),
  sign_time timestamp,
  total_bags integer,
  total_amount numeric(10,2),
  order_status smallint not null,
  settle_month char(6),
  remark varchar(128)
);
comment on table bs_issue_order is '发血单';
comment on column bs_issue_order.order_id is '发血单ID';
comment on column bs_issue_order.order_no is '发血单号';
comment on column bs_issue_order.hosp_id is '用血机构ID';
comment on column bs_issue_order.order_type is '用血类型，字典order_type';
comment on column bs_issue_order.apply_time is '申请时间';
comment on column bs_issue_order.audit_user_id is '审核人（用户ID）';
comment on column bs_issue_order.audit_time is '审核时间';
comment on column bs_issue_order.issue_user_id is '发血人（用户ID）';
comment on column bs_issue_order.issue_time is '发血时间';
comment on column bs_issue_order.sign_name is '签收人';
comment on column bs_issue_order.sign_time is '签收时间';
comment on column bs_issue_order.total_bags is '总袋数';
comment on column bs_issue_order.total_amount is '总金额(元)';
comment on column bs_issue_order.order_status is '单据状态，字典order_status';
comment on column bs_issue_order.settle_month is '结算月份YYYYMM';
create table bs_issue_item (
  item_id integer primary key,
  order_id integer not null,
  product_id integer not null,
  comp_code varchar(8),
  quantity numeric(6,1),
  price numeric(8,2),
  amount numeric(10,2),
  is_returned smallint default 0
);
comment on table bs_issue_item is '发血明细';
comment on column bs_issue_item.item_id is '明细ID';
comment on column bs_issue_item.order_id is '发血单ID';
comment on column bs_issue_item.product_id is '制品ID';
comment on column bs_issue_item.comp_code is '品种代码';
comment on column bs_issue_item.quantity is '数量';
comment on column bs_issue_item.price is '单价(元)';
comment on column bs_issue_item.amount is '金额(元)';
comment on column bs_issue_item.is_returned is '是否退回：1是 0否';
create temp table outp as
select id, o::date as day, case when h = 14 and o > '2024-12-31' then 18 when h > 17 and o < '2024-03-01' then 1 else h end as hosp
  from fate, lateral (select pg_temp.w('oh', (o::date - date '2020-01-01') * 10 + pg_temp.z('os', id, 1, 2), '1:20,2:16,3:9,4:7,5:5,6:8,7:4,8:4,9:6,10:4,11:2,12:3,13:3,14:2,15:3,16:5,17:2,18:3,19:1')::int as h) as x where st = 3;
insert into bs_issue_order
select n, 'FX' || to_char(day, 'YYMMDD') || lpad((n % 100)::text, 2, '0'), hosp, ty, a, 33 + n % 2, a + pg_temp.z('oa', n, 8, 70) * interval '1 minute', pg_temp.z('ou', n, 34, 38), g, case when sg then pg_temp.person('og', hosp * 10 + n % 3, 'F') end, case when sg then g + round(pg_temp.z('ot', n, 15, 50) + (select distance_km from bs_hospital where hosp_id = hosp) * 1.2)::int * interval '1 minute' end, 0, 0, 2, to_char(day, 'YYYYMM'), case when ty = 2 then pg_temp.one('or', n, '产科大出血,外伤抢救,消化道出血,') end
  from (select row_number() over (order by day, hosp) as n, day, hosp from outp group by day, hosp) as x, lateral (select pg_temp.w('oy', n, '1:82,2:15,3:3')::int as ty) as z, lateral (select case when ty = 2 then day + time '00:10' + pg_temp.z('ob', n, 0, 1180) * interval '1 minute' else day + time '08:05' + pg_temp.z('ob', n, 0, 300) * interval '1 minute' end as a) as b, lateral (select date_trunc('second', a + pg_temp.z('oc', n, 75, 170) * interval '1 minute') as g) as c, lateral (select day < '2025-09-30' and n % 83 <> 9 as sg) as s;
insert into bs_issue_item
select row_number() over (order by order_id, product_id), order_id, product_id, p.comp_code, quantity, unit_price, round(quantity * unit_price, 2), case when product_id % 211 = 17 then 1 else 0 end
  from outp join bs_issue_order as o on o.hosp_id = hosp and o.issue_time::date between day and day + 1 and o.apply_time::date = day join bs_product as p on p.product_id = id join bs_component as c on c.comp_code = p.comp_code;
update bs_issue_order as o set total_bags = n, total_amount = a from (select order_id, count(*) as n, sum(amount) as a from bs_issue_item group by 1) as x where x.order_id = o.order_id;
update bs_product as p set out_time = issue_time from bs_issue_item as i join bs_issue_order using (order_id) where i.product_id = p.product_id;
insert into bs_issue_order select 5000 + i, 'FX' || to_char(d, 'YYMMDD') || (90 + i % 9), 1 + i * 5 % 13, 1, d + time '09:12', 33, d + time '09:40', null, null, null, null, 0, 0, 3, null, pg_temp.one('ov', i, '重复申请,医院取消,血型库存不足') from generate_series(1, 24) as i, lateral (select date '2023-11-20' + i * 27 as d) as x;
insert into bs_issue_order select 5030 + i, 'FX250930' || (80 + i), (array[1, 2, 9, 16, 3])[i], 1, timestamp '2025-09-30 15:10' + i * interval '17 minutes', case when i < 3 then 33 end, case when i < 3 then timestamp '2025-09-30 16:00' + i * interval '5 minutes' end, null, null, null, null, null, null, case when i < 3 then 1 else 0 end, null, null from generate_series(1, 5) as i;

create table bs_scrap (
  scrap_id integer primary key,
  scrap_no varchar(16),
  product_id integer not null,
  donation_code varchar(13),
  scrap_reason varchar(4),
  apply_user_id integer,
  apply_time timestamp,
  approve_user_id integer,
  approve_time timestamp,
  destroy_date date,
  remark varchar(128)
);
comment on table bs_scrap is '血液报废记录';
comment on column bs_scrap.scrap_id is '报废ID';
comment on column bs_scrap.scrap_no is '报废单号';
comment on column bs_scrap.product_id is '制品ID';
comment on column bs_scrap.donation_code is '献血码';
comment on column bs_scrap.scrap_reason is '报废原因，字典scrap_reason';
comment on column bs_scrap.apply_user_id is '申请人（用户ID）';
comment on column bs_scrap.apply_time is '申请时间';
comment on column bs_scrap.approve_user_id is '审批人（用户ID）';
comment on column bs_scrap.approve_time is '审批时间';
comment on column bs_scrap.destroy_date is '销毁日期';
insert into bs_scrap
select row_number() over (order by a, id), 'BF' || to_char(a, 'YYMM') || lpad((id % 10000)::text, 4, '0'), id, donation_code, why, pg_temp.z('su', id, 34, 38), a, case when a < '2025-09-26' then 39 + id % 2 end, case when a < '2025-09-26' then a + interval '1 day 3 hours' end, case when a < '2025-09-18' then a::date + 7 + (id % 5)::int end, case when why = 'A4' then '离心破袋' end
  from fate join bs_product on product_id = id, lateral (select case when why = 'A5' then fate.ex + interval '9 hours 10 minutes' else ins + interval '1 hour' + pg_temp.z('sa', id, 0, 200) * interval '1 minute' end as a) as x where st = 4;
update bs_product as p set out_time = apply_time from bs_scrap as s where s.product_id = p.product_id;

create table bs_reimburse (
  reimb_id integer primary key,
  apply_no varchar(16) not null,
  donor_id integer not null,
  relation smallint,
  patient_name varchar(32),
  patient_id_no varchar(20),
  hosp_id integer,
  use_date date,
  use_volume varchar(32),
  fee_amount numeric(10,2),
  approve_amount numeric(10,2),
  apply_date date,
  reimb_status smallint,
  approve_user_id integer,
  pay_date date,
  bank_card varchar(24),
  reject_remark varchar(128)
);
comment on table bs_reimburse is '无偿献血者及亲属用血费用返还';
comment on column bs_reimburse.reimb_id is '返还ID';
comment on column bs_reimburse.apply_no is '申请编号';
comment on column bs_reimburse.donor_id is '献血者ID';
comment on column bs_reimburse.relation is '用血者与献血者关系，字典relation';
comment on column bs_reimburse.patient_name is '用血者姓名';
comment on column bs_reimburse.patient_id_no is '用血者身份证号';
comment on column bs_reimburse.hosp_id is '用血机构ID';
comment on column bs_reimburse.use_date is '用血日期';
comment on column bs_reimburse.use_volume is '用血量描述';
comment on column bs_reimburse.fee_amount is '用血费用(元)';
comment on column bs_reimburse.approve_amount is '核准返还金额(元)';
comment on column bs_reimburse.apply_date is '申请日期';
comment on column bs_reimburse.reimb_status is '状态，字典reimb_status';
comment on column bs_reimburse.approve_user_id is '审核人（用户ID）';
comment on column bs_reimburse.pay_date is '支付日期';
comment on column bs_reimburse.bank_card is '收款银行卡号';
comment on column bs_reimburse.reject_remark is '驳回原因';
insert into bs_reimburse
select row_number() over (order by ap, i), 'FH' || to_char(ap, 'YYYY') || lpad((row_number() over (order by ap, i))::text, 5, '0'), i, rel, case when rel = 0 then donor_name else pg_temp.person('ip', i, case when i % 2 = 0 then 'M' else 'F' end) end, case when rel = 0 then id_no end, pg_temp.w('ih', i, '1:30,2:25,3:12,4:8,6:8,9:7,16:5,5:5')::int, us, u || 'U红细胞' || case when i % 3 = 0 then '、血浆' || u * 100 || 'ml' else '' end, fee, case when st in (1, 2) then case when i % 6 = 1 then round(fee * 0.8, 2) else fee end end, ap, st, case when st > 0 then 4 + i % 2 end, case when st = 2 then least(ap + pg_temp.z('iy', i, 12, 35), date '2025-09-29') end, '6217' || lpad((i * 79873 % 99999999)::text, 8, '0') || lpad((i * 4657 % 9999999)::text, 7, '0'), case when st = 9 then pg_temp.one('ix', i, '发票不齐,非直系亲属,已在医院直免') end
  from bs_donor, lateral (select donor_id as i, pg_temp.w('ir', donor_id, '0:20,1:18,2:42,3:14,4:6')::int as rel, first_date + pg_temp.z('iu', donor_id, 20, 400) as us, pg_temp.z('iv', donor_id, 1, 6) as u) as x, lateral (select us + pg_temp.z('ia', i, 6, 70) as ap, u * 235 + case when i % 3 = 0 then u * 60 else 0 end + pg_temp.z('if', i, 0, 8) * 20.00 as fee) as y, lateral (select case when ap > '2025-09-15' then 0 when ap > '2025-08-25' then pg_temp.w('is', i, '1:60,0:25,9:15')::int else pg_temp.w('is', i, '2:90,9:10')::int end as st) as z
  where first_date is not null and is_del = 0 and pg_temp.f('iz', i) < 0.34 and ap <= '2025-09-30';

create table bs_recall (
  recall_id integer primary key,
  product_id integer not null,
  hosp_id integer not null,
  recall_reason varchar(128),
  notify_time timestamp,
  return_time timestamp,
  handle_result varchar(64)
);
comment on table bs_recall is '血液收回记录';

create view v_stock_available as
select p.comp_code, c.comp_name, p.abo, p.rhd, count(*) as bags, sum(p.quantity) as total_quantity, min(p.expire_time) as nearest_expire
  from bs_product p join bs_component c on c.comp_code = p.comp_code where p.stock_status = 2 group by p.comp_code, c.comp_name, p.abo, p.rhd;
comment on view v_stock_available is '可发库存（按品种、血型汇总）';
