-- 某建筑集团的劳务实名制管理库：项目、参建单位、班组、工人、进退场、考勤、工资单与发放、安全教育、奖惩、上报省平台日志。
-- 参照：住建部《全国建筑工人管理服务信息平台》数据标准与品茗劳务实名制系统的公开资料；表列都有注释，有外键，代码在 sys_dict。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  part text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(p, ':', 2)::float8) from unnest(string_to_array(list, ',')) as p);
begin
  foreach part in array string_to_array(list, ',') loop
    rest := rest - split_part(part, ':', 2)::float8;
    if rest < 0 then return split_part(part, ':', 1); end if;
  end loop;
  return split_part(part, ':', 1);
end $$;
create function pg_temp.person(k text, i bigint, female boolean) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,高,林,罗,郑,梁,谢,宋,唐,许,韩,冯,邓,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余,于,杜,叶,程,魏,苏,吕,丁') || case when female then pg_temp.one(k || 'g', i, '秀英,桂兰,丽华,红,燕,玲,翠萍,小琴,海燕,雪梅,凤霞,玉珍,婷,莹,美玲,素芬,晓丽,春花,金凤,琴,慧敏,佳,思琪,文静,冬梅') else pg_temp.one(k || 'g', i, '建军,志刚,国强,永强,大勇,文斌,海涛,德明,小龙,长青,光辉,世杰,兵,飞,波,斌,军,龙,俊,鑫,立国,成林,正华,宏伟,金柱,新民,福生,庆丰,春生,天宝,明亮,学军,浩,凯,旭东,家兴,东升,保国') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '131,133,135,137,138,139,152,156,158,159,176,182,187,188,198') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

create table sys_dict (
  dict_type varchar(40) not null, dict_code varchar(10) not null, dict_name varchar(50) not null,
  sort_no integer, is_valid smallint default 1, remark varchar(100),
  primary key (dict_type, dict_code)
);
comment on table sys_dict is '数据字典表';
comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_code is '字典代码';
comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序号';
comment on column sys_dict.is_valid is '是否有效（1有效 0无效）';
comment on column sys_dict.remark is '备注';
insert into sys_dict
select t, split_part(p, ':', 1), split_part(p, ':', 2), o, 1, case when t = 'corp_type' then '部标参建单位类型' when t = 'work_type' then '部标工种' end
  from (values ('corp_type', '001:专业分包,006:劳务分包,007:监理单位,008:建设单位,009:总承包单位'), ('work_type', '010:砌筑工,020:钢筋工,030:架子工,040:混凝土工,050:模板工,110:管道工,130:建筑电工,190:抹灰工,210:防水工,390:电焊工,900:管理人员,990:普工'),
    ('prj_status', '001:筹备,002:立项,003:在建,004:完工,005:停工'), ('payroll_status', '0:草稿,1:待总包审核,2:已审核待发放,3:已发放,9:已作废'), ('exit_reason', '01:工程完工,02:个人辞职,03:违纪清退,04:班组退场'),
    ('train_type', '01:三级安全教育,02:班前教育,03:专项安全培训,04:节后复工教育'), ('edu_level', '01:小学,02:初中,03:高中,04:中专,05:大专,06:本科'), ('reward_type', '1:奖励,2:处罚'), ('politics', '01:中共党员,03:共青团员,13:群众')) as v (t, l), unnest(string_to_array(l, ',')) with ordinality as u (p, o);

create table corp_info (
  corp_id integer primary key, corp_code varchar(18) not null unique, corp_name varchar(80) not null,
  area_code varchar(6), legal_man varchar(30), link_phone varchar(11),
  reg_capital numeric(12,2), build_date date, blacklist_flag smallint default 0,
  is_deleted smallint default 0
);
comment on table corp_info is '企业信息表';
comment on column corp_info.corp_id is '企业主键';
comment on column corp_info.corp_code is '统一社会信用代码';
comment on column corp_info.corp_name is '企业名称';
comment on column corp_info.area_code is '注册地行政区划代码';
comment on column corp_info.legal_man is '法定代表人';
comment on column corp_info.link_phone is '联系电话';
comment on column corp_info.reg_capital is '注册资本（万元）';
comment on column corp_info.build_date is '成立日期';
comment on column corp_info.blacklist_flag is '是否列入拖欠工资黑名单（0否 1是）';
comment on column corp_info.is_deleted is '逻辑删除（0正常 1已删除）';
insert into corp_info
select o, '91' || a || 'MA' || upper(substr(md5('corp' || o), 1, 7)) || 'X', n, a, pg_temp.person('lg', o, o % 5 = 0), pg_temp.mobile('lg', o), case when o = 1 then 60000 when o <= 5 then 20000 else (array[500, 1000, 2000, 3008, 5000])[pg_temp.z('cap', o, 1, 5)] end, date '2001-03-01' + pg_temp.z('bd', o, 0, 7000), case when o = 14 then 1 else 0 end, case when o = 18 then 1 else 0 end
  from unnest(string_to_array('华川建设集团有限公司,蓉城城市发展置业有限公司,锦江文旅投资有限公司,天府新区产业园开发有限公司,泽远房地产开发有限公司,四川正衡工程监理有限公司,成都信达项目管理咨询有限公司,四川鸿兴劳务有限公司,南充市顺发建筑劳务有限公司,达州巴山建筑劳务有限公司,仪陇县众力劳务有限公司,成都蜀匠建筑劳务有限公司,四川安固地基基础工程有限公司,重庆渝辉装饰工程有限公司,成都鼎盛机电安装有限公司,四川雨虹防水工程有限公司,绵阳科泰消防工程有限公司,成都旧貌拆除工程有限公司', ',')) with ordinality as u (n, o),
  lateral (select case when n like '南充%' or n like '仪陇%' then '511300' when n like '达州%' then '511700' when n like '重庆%' then '500112' when n like '绵阳%' then '510700' else '510100' end as a) as x;

create table project_info (
  project_id integer primary key, project_code varchar(20) not null unique, project_name varchar(80) not null,
  area_code varchar(6), address varchar(100), invest numeric(12,2),
  build_area numeric(10,2), start_date date, end_date date,
  prj_status varchar(3) not null, builder_corp_id integer references corp_info, wage_bank varchar(50),
  wage_account varchar(30), create_time timestamp
);
comment on table project_info is '项目信息表';
comment on column project_info.project_id is '项目主键';
comment on column project_info.project_code is '项目编码';
comment on column project_info.project_name is '项目名称';
comment on column project_info.area_code is '所在地行政区划代码';
comment on column project_info.address is '项目地址';
comment on column project_info.invest is '总投资（万元）';
comment on column project_info.build_area is '总面积（平方米）';
comment on column project_info.start_date is '开工日期';
comment on column project_info.end_date is '计划或实际竣工日期';
comment on column project_info.prj_status is '项目状态，字典prj_status';
comment on column project_info.builder_corp_id is '建设单位';
comment on column project_info.wage_bank is '农民工工资专户开户行';
comment on column project_info.wage_account is '农民工工资专户账号';
comment on column project_info.create_time is '创建时间';
insert into project_info
select i, '5101' || to_char(s, 'YYMMDD') || '01' || lpad(i::text, 2, '0'), n, ar, ad, inv, ba, s, e, st, bc, case when bk is not null then '中国' || bk || '银行成都' || pg_temp.one('bkb', i, '高新,武侯,天府,锦江') || '支行' end, case when bk is not null then '6217' || lpad(pg_temp.z('acc', i, 0, 99999999)::text, 12, '3') end, s - interval '20 days' + interval '9 hour 30 min'
  from (values (1, '锦绣云庭一期住宅项目', '510107', '武侯区晋阳街道', 42000, 98600.5, date '2024-02-26', date '2025-06-28', '004', 5, '建设'), (2, '天府智造产业园A区', '510116', '双流区怡心街道', 56800, 121300, date '2024-04-08', date '2025-11-30', '004', 4, '农业'),
    (3, '锦江文化艺术中心', '510104', '锦江区三圣街道', 38500, 46200.8, date '2024-09-10', date '2026-09-30', '005', 3, '工商'), (4, '蓉城国际社区三标段', '510108', '成华区龙潭街道', 71200, 164800, date '2024-11-18', date '2026-12-20', '003', 2, '建设'),
    (5, '锦绣云庭二期住宅项目', '510107', '武侯区晋阳街道', 39800, 88400, date '2025-03-10', date '2026-12-31', '003', 5, '建设'), (6, '天府智造产业园B区', '510116', '双流区怡心街道', 48300, 102500, date '2025-07-15', date '2027-03-31', '003', 4, '农业'),
    (7, '东部新区第三中学新建工程', '510185', '简阳市石盘街道', 18600, 39800.4, date '2025-10-09', date '2027-06-30', '003', 3, '工商'), (8, '龙潭地块人才公寓', '510108', '成华区龙潭街道', 26500, 58000, date '2026-08-01', date '2028-05-31', '001', 2, null)) as v (i, n, ar, ad, inv, ba, s, e, st, bc, bk);

create table project_corp (
  id integer primary key, project_id integer not null references project_info, corp_id integer not null references corp_info,
  corp_type varchar(3) not null, pm_name varchar(30), pm_phone varchar(11),
  contract_amt numeric(12,2), entry_time date, exit_time date,
  unique (project_id, corp_id, corp_type)
);
comment on table project_corp is '项目参建单位表';
comment on column project_corp.id is '主键';
comment on column project_corp.project_id is '项目';
comment on column project_corp.corp_id is '企业';
comment on column project_corp.corp_type is '参建类型，字典corp_type';
comment on column project_corp.pm_name is '项目负责人姓名';
comment on column project_corp.pm_phone is '项目负责人电话';
comment on column project_corp.contract_amt is '合同金额（万元）';
comment on column project_corp.entry_time is '进场日期';
comment on column project_corp.exit_time is '退场日期，在场为空';
insert into project_corp
select row_number() over (order by project_id, o), project_id, c, t, pg_temp.person('pm', project_id * 10 + o, false), pg_temp.mobile('pm', project_id * 10 + o), case when t = '008' then null else round((invest * f * (0.9 + 0.2 * pg_temp.f('ca', project_id * 10 + o)))::numeric, 2) end, start_date + case when t = '001' then 60 else (o * 3)::int end, case when prj_status = '004' then end_date end
  from project_info as p, lateral (values (1, '008', builder_corp_id, 0), (2, '009', 1, 0.7), (3, '007', 6 + project_id % 2, 0.012), (4, '006', 8 + project_id % 5, 0.1), (5, '006', 8 + (project_id + 2) % 5, 0.08), (6, '001', 13 + project_id % 5, 0.06), (7, '001', 13 + (project_id + 2) % 5, 0.05)) as v (o, t, c, f)
  where project_id < 8 or o <= 2;

create table team_master (
  team_id integer primary key, team_no varchar(16) not null unique, team_name varchar(50) not null,
  project_corp_id integer not null references project_corp, project_id integer not null references project_info, work_type varchar(3),
  entry_time date, exit_time date, is_deleted smallint default 0,
  remark varchar(100)
);
comment on table team_master is '班组表';
comment on column team_master.team_id is '班组主键';
comment on column team_master.team_no is '班组编号';
comment on column team_master.team_name is '班组名称';
comment on column team_master.project_corp_id is '所属参建单位';
comment on column team_master.project_id is '项目';
comment on column team_master.work_type is '主要工种，字典work_type';
comment on column team_master.entry_time is '进场日期';
comment on column team_master.exit_time is '退场日期，在场为空';
comment on column team_master.is_deleted is '逻辑删除（0正常 1已删除）';
comment on column team_master.remark is '备注';
insert into team_master
select row_number() over (order by pc.id, o), 'BZ' || lpad(pc.project_id::text, 2, '0') || lpad((row_number() over (partition by pc.project_id order by pc.id, o))::text, 3, '0'), (select dict_name from sys_dict where dict_type = 'work_type' and dict_code = w) || case when w = '900' then '班组' else case when o % 2 = 1 then '一班' else '二班' end end, pc.id, pc.project_id, w, en, case when pc.exit_time is not null then case when w = '900' then pc.exit_time else least(pc.exit_time, en + pg_temp.z('tl', pc.id * 10 + o, 200, 460)) end when pc.project_id = 3 then date '2026-03-20' end, case when pc.project_id = 5 and o = 4 and pc.corp_type = '006' then 1 else 0 end, case when pc.project_id = 3 then '项目停工，班组退场' end
  from project_corp as pc, lateral unnest(case when corp_type = '009' then array['900'] when corp_type = '006' then (case when id % 7 = 4 then array['020', '050', '040', '030'] else array['010', '190', '990'] end) when corp_type = '001' then (case when corp_id = 13 then array['990'] when corp_id = 14 then array['190'] when corp_id = 15 then array['130', '110'] when corp_id = 16 then array['210'] else array['110'] end) end) with ordinality as u (w, o),
  lateral (select least(pc.entry_time + case when corp_type = '009' then 0 else pg_temp.z('te', pc.id * 10 + o, 3, 70) end, date '2026-05-20') as en) as x where pc.project_id < 8;

create table worker_info (
  worker_id integer primary key, worker_name varchar(30) not null, id_card varchar(18) not null unique,
  gender smallint, birthday date, nation varchar(10),
  native_place varchar(30), edu_level varchar(2), politics varchar(2),
  phone varchar(11), bank_name varchar(30), bank_card varchar(20),
  is_blacklist smallint default 0, is_deleted smallint default 0, create_time timestamp
);
comment on table worker_info is '工人信息表';
comment on column worker_info.worker_id is '工人主键';
comment on column worker_info.worker_name is '姓名';
comment on column worker_info.id_card is '身份证号';
comment on column worker_info.gender is '性别（1男 2女）';
comment on column worker_info.birthday is '出生日期';
comment on column worker_info.nation is '民族';
comment on column worker_info.native_place is '籍贯';
comment on column worker_info.edu_level is '文化程度，字典edu_level';
comment on column worker_info.politics is '政治面貌，字典politics';
comment on column worker_info.phone is '手机号';
comment on column worker_info.bank_name is '工资卡开户行';
comment on column worker_info.bank_card is '工资卡号';
comment on column worker_info.is_blacklist is '是否黑名单（0否 1是）';
comment on column worker_info.is_deleted is '逻辑删除（0正常 1已删除）';
comment on column worker_info.create_time is '录入时间';
insert into worker_info
select i, pg_temp.person('w', i, g = 2), split_part(pl, ':', 2) || to_char(b, 'YYYYMMDD') || lpad((pg_temp.z('sq', i, 1, 499) * 2 - case when g = 1 then 1 else 0 end)::text, 3, '0') || pg_temp.one('ck', i, '0,1,2,3,4,5,6,7,8,9,X'), g, b, pg_temp.one('nt', i, '汉族,汉族,汉族,汉族,汉族,汉族,汉族,汉族,汉族,彝族,藏族,土家族'), split_part(pl, ':', 1), pg_temp.w('ed', i, '01:18,02:50,03:14,04:9,05:6,06:3'), pg_temp.w('po', i, '13:90,03:5,01:5'),
    case when pg_temp.f('nph', i) < 0.02 then null else pg_temp.mobile('w', i) end, bk, case when bk is not null then '62' || lpad(pg_temp.z('bc1', i, 0, 99999999)::text, 8, '0') || lpad(pg_temp.z('bc2', i, 0, 99999999)::text, 8, '0') || '9' end, case when pg_temp.f('bl', i) < 0.008 then 1 else 0 end, 0, null
  from (select i, case when pg_temp.f('g', i) < 0.16 then 2 else 1 end as g, date '1964-01-01' + floor(sqrt(pg_temp.f('by', i)) * 6000 + pg_temp.f('by2', i) * 9000)::int as b, pg_temp.one('pl', i, '四川南充:511302,四川仪陇:511324,四川达州:511702,四川巴中:511902,四川广安:511602,四川简阳:510185,四川中江:510623,重庆合川:500117,贵州毕节:522401,云南昭通:530602,四川凉山:513401,河南周口:411602') as pl,
      case when pg_temp.f('bk', i) < 0.03 then null else pg_temp.one('bkn', i, '中国建设银行,中国农业银行,中国工商银行,中国邮政储蓄银行,四川省农村信用社') end as bk from generate_series(1, 820) as i offset 0) as a;

create table project_worker (
  id integer primary key, project_id integer not null references project_info, team_id integer not null references team_master,
  worker_id integer not null references worker_info, work_type varchar(3) not null, is_team_leader smallint default 0,
  wage_type smallint, unit_price numeric(8,2), contract_no varchar(24),
  entry_date date not null, exit_date date, in_status smallint not null
);
comment on table project_worker is '项目工人（用工）表';
comment on column project_worker.id is '主键';
comment on column project_worker.project_id is '项目';
comment on column project_worker.team_id is '班组';
comment on column project_worker.worker_id is '工人';
comment on column project_worker.work_type is '工种，字典work_type';
comment on column project_worker.is_team_leader is '是否班组长（0否 1是）';
comment on column project_worker.wage_type is '计薪方式（1日薪 2月薪）';
comment on column project_worker.unit_price is '工资单价（元/日或元/月）';
comment on column project_worker.contract_no is '劳动合同编号，未签为空';
comment on column project_worker.entry_date is '进场日期';
comment on column project_worker.exit_date is '退场日期，在场为空';
comment on column project_worker.in_status is '在场状态（1在场 0离场）';
insert into project_worker
select n, project_id, team_id, case when k2 is not null and project_id in (6, 7) and n % 3 = 0 then k2 else n end, w, case when k = 1 then 1 else 0 end, case when w = '900' then 2 else 1 end,
    case when w = '900' then pg_temp.z('mp', n, 13, 26) * 500 when w = '990' then pg_temp.z('dp', n, 18, 23) * 10 else pg_temp.z('dp', n, 28, 40) * 10 end + case when k = 1 then 40 else 0 end, case when pg_temp.f('ht', n) < 0.05 then null else 'HT' || to_char(en, 'YYYYMM') || lpad(n::text, 5, '0') end, en, case when ex <= '2026-06-30' then ex end, case when ex <= '2026-06-30' then 0 else 1 end
  from (select *, least(coalesce(exit_time, date '2027-12-31'), case when k = 1 or w = '900' then date '2027-12-31' else en + pg_temp.z('len', n, 25, 420) end) as ex, case when n % 3 = 0 then ((n / 3) - 1) % 110 + 1 end as k2
    from (select row_number() over (order by t.team_id, k) as n, t.team_id, t.project_id, case when t.work_type not in ('900', '990') and k > 1 and pg_temp.f('ow', t.team_id * 50 + k) < 0.2 then '990' else t.work_type end as w, k, t.exit_time,
        least(t.entry_time + case when k = 1 then 0 else floor(power(pg_temp.f('ed', t.team_id * 50 + k), 2.2) * (coalesce(t.exit_time, date '2026-06-25') - t.entry_time - 20))::int end, date '2026-06-28') as en
      from team_master as t, generate_series(1, pg_temp.z('ts', t.team_id, 5, 13) + case when t.work_type in ('020', '050') then 5 else 0 end) as k where t.is_deleted = 0 offset 0) as a offset 0) as b;
delete from project_worker as p using project_worker as q where p.worker_id = q.worker_id and p.id > q.id and (q.exit_date is null or q.exit_date >= p.entry_date);
delete from worker_info as w where not exists (select from project_worker as p where p.worker_id = w.worker_id) and worker_id % 4 <> 0;
update worker_info as w set create_time = coalesce((select min(entry_date) from project_worker as p where p.worker_id = w.worker_id), date '2025-05-06') + time '08:20' + make_interval(mins => pg_temp.z('ct', worker_id, 0, 480)), is_deleted = case when exists (select from project_worker as p where p.worker_id = w.worker_id) then 0 else 1 end;

create table entry_exit (
  id integer primary key, project_worker_id integer not null references project_worker, ee_type smallint not null,
  ee_date date not null, exit_reason varchar(2), handler varchar(30),
  voucher_flag smallint, create_time timestamp
);
comment on table entry_exit is '工人进退场记录表';
comment on column entry_exit.id is '主键';
comment on column entry_exit.project_worker_id is '项目工人';
comment on column entry_exit.ee_type is '类型（1进场 0退场）';
comment on column entry_exit.ee_date is '进退场日期';
comment on column entry_exit.exit_reason is '退场原因，字典exit_reason，进场为空';
comment on column entry_exit.handler is '经办劳资员';
comment on column entry_exit.voucher_flag is '是否上传凭证（0否 1是）';
comment on column entry_exit.create_time is '登记时间';
insert into entry_exit
select row_number() over (order by d, ty desc, p.id), p.id, ty, d, case when ty = 0 then case when d = t.exit_time then case t.project_id when 3 then '04' else '01' end else pg_temp.w('er', p.id, '01:3,02:5,03:1') end end, pg_temp.person('lz', p.project_id, true), case when pg_temp.f('vc', p.id * 2 + ty) < 0.9 then 1 else 0 end, d + time '08:30' + make_interval(days => pg_temp.w('emd', p.id * 2 + ty, '0:8,1:2,2:1')::int, mins => pg_temp.z('em', p.id * 2 + ty, 0, 560))
  from project_worker as p join team_master as t using (team_id), lateral (values (1, p.entry_date), (0, p.exit_date)) as v (ty, d) where d is not null;

create table attend_day (
  id integer primary key, project_worker_id integer not null references project_worker, attend_date date not null,
  first_in timestamp, last_out timestamp, work_hours numeric(4,1),
  attend_type smallint, device_no varchar(16)
);
comment on table attend_day is '日考勤表（只留近一个月，历史已归档）';
comment on column attend_day.id is '主键';
comment on column attend_day.project_worker_id is '项目工人';
comment on column attend_day.attend_date is '考勤日期';
comment on column attend_day.first_in is '首次进场时间';
comment on column attend_day.last_out is '末次出场时间，漏刷为空';
comment on column attend_day.work_hours is '工时（小时），漏刷为空';
comment on column attend_day.attend_type is '考勤方式（1人脸闸机 2手机定位 3补卡）';
comment on column attend_day.device_no is '设备编号';
insert into attend_day
select row_number() over (order by d, id), id, d, i, o, round(extract(epoch from o - i)::numeric / 3600, 1), ty, case when ty = 1 then 'ZJ' || lpad(project_id::text, 2, '0') || '-' || pg_temp.z('dv', h, 1, 2) end
  from (select *, d + time '06:20' + make_interval(secs => pg_temp.z('in', h, 0, 4200)) as i, case when pg_temp.f('no', h) < 0.03 then null else d + time '17:10' + make_interval(secs => pg_temp.z('out', h, 0, 6600)) end as o, pg_temp.w('at', h, '1:94,2:4,3:2')::int as ty
    from (select p.*, d::date as d, p.id * 100 + (d::date - date '2026-05-01') as h from project_worker as p, generate_series(date '2026-06-01', date '2026-06-30', interval '1 day') as g (d)
      where d >= p.entry_date and (p.exit_date is null or d <= p.exit_date) offset 0) as a
    where pg_temp.f('att', h) < case when pg_temp.f('rain' || project_id, d - date '2026-05-01') < 0.07 then 0.15 when to_char(d, 'MMDD') = '0619' then 0.3 when extract(isodow from d) = 7 then 0.72 else 0.9 end offset 0) as b;

create table payroll (
  payroll_id integer primary key, payroll_no varchar(20) not null unique, project_id integer not null references project_info,
  team_id integer not null references team_master, pay_month varchar(7) not null, worker_num integer,
  total_amt numeric(12,2), payroll_status smallint not null, submit_time timestamp,
  audit_time timestamp, remark varchar(100)
);
comment on table payroll is '工资单表（班组按月）';
comment on column payroll.payroll_id is '工资单主键';
comment on column payroll.payroll_no is '工资单编号';
comment on column payroll.project_id is '项目';
comment on column payroll.team_id is '班组';
comment on column payroll.pay_month is '工资所属月份，YYYY-MM';
comment on column payroll.worker_num is '人数';
comment on column payroll.total_amt is '实发合计（元）';
comment on column payroll.payroll_status is '状态（0草稿 1待总包审核 2已审核待发放 3已发放 9已作废）';
comment on column payroll.submit_time is '提交时间';
comment on column payroll.audit_time is '总包审核时间';
comment on column payroll.remark is '备注';

create table wage_pay_batch (
  batch_id integer primary key, batch_no varchar(20) not null unique, payroll_id integer not null references payroll,
  batch_type smallint not null, pay_num integer, pay_amt numeric(12,2),
  fail_num integer default 0, pay_time timestamp, bank_serial varchar(30)
);
comment on table wage_pay_batch is '工资发放批次表（专户代发）';
comment on column wage_pay_batch.batch_id is '批次主键';
comment on column wage_pay_batch.batch_no is '批次号';
comment on column wage_pay_batch.payroll_id is '工资单';
comment on column wage_pay_batch.batch_type is '批次类型（1正常发放 2失败补发）';
comment on column wage_pay_batch.pay_num is '成功笔数';
comment on column wage_pay_batch.pay_amt is '成功金额（元）';
comment on column wage_pay_batch.fail_num is '失败笔数';
comment on column wage_pay_batch.pay_time is '银行发放时间';
comment on column wage_pay_batch.bank_serial is '银行流水号';

create table payroll_detail (
  id integer primary key, payroll_id integer not null references payroll, project_worker_id integer not null references project_worker,
  work_days numeric(4,1), unit_price numeric(8,2), payable_amt numeric(10,2),
  bonus_amt numeric(8,2) default 0, borrow_amt numeric(8,2) default 0, fine_amt numeric(8,2) default 0,
  actual_amt numeric(10,2), pay_status smallint default 0, batch_id integer references wage_pay_batch,
  fail_reason varchar(50)
);
comment on table payroll_detail is '工资单明细表';
comment on column payroll_detail.id is '主键';
comment on column payroll_detail.payroll_id is '工资单';
comment on column payroll_detail.project_worker_id is '项目工人';
comment on column payroll_detail.work_days is '出勤天数';
comment on column payroll_detail.unit_price is '工资单价（元）';
comment on column payroll_detail.payable_amt is '应发金额（元）';
comment on column payroll_detail.bonus_amt is '奖励（元）';
comment on column payroll_detail.borrow_amt is '扣借支（元）';
comment on column payroll_detail.fine_amt is '扣罚款（元）';
comment on column payroll_detail.actual_amt is '实发金额（元）=应发+奖励-借支-罚款';
comment on column payroll_detail.pay_status is '发放状态（0未发 1发放成功 2发放失败）';
comment on column payroll_detail.batch_id is '发放批次，未发成为空';
comment on column payroll_detail.fail_reason is '最近一次失败原因';

create table worker_reward (
  id integer primary key, project_worker_id integer not null references project_worker, reward_type smallint not null,
  reward_date date not null, reason varchar(100), amt numeric(8,2),
  is_revoked smallint default 0, recorder varchar(30)
);
comment on table worker_reward is '工人奖惩记录表';
comment on column worker_reward.id is '主键';
comment on column worker_reward.project_worker_id is '项目工人';
comment on column worker_reward.reward_type is '类型（1奖励 2处罚）';
comment on column worker_reward.reward_date is '奖惩日期';
comment on column worker_reward.reason is '事由';
comment on column worker_reward.amt is '金额（元），警告或表扬为空';
comment on column worker_reward.is_revoked is '是否已撤销（0否 1是）';
comment on column worker_reward.recorder is '记录人';
insert into worker_reward
select row_number() over (order by d, id), id, ty, d, case ty when 1 then pg_temp.one('rr', id * 9 + k, '月度安全之星,及时报告隐患,质量样板评优,抢险突出表现') else pg_temp.one('rp', id * 9 + k, '未戴安全帽,高处作业未系安全带,现场吸烟,私接电线,未经许可动火,酒后上岗,工完场未清') end, case when pg_temp.f('ra', id * 9 + k) < 0.25 then null else (array[50, 100, 100, 200, 200, 300, 500])[pg_temp.z('rv', id * 9 + k, 1, 7)] end, case when pg_temp.f('rk', id * 9 + k) < 0.04 then 1 else 0 end, pg_temp.person('aq', project_id, false)
  from (select p.*, k, case when pg_temp.f('rt', p.id * 9 + k) < 0.3 then 1 else 2 end as ty, entry_date + floor(pg_temp.f('rd', p.id * 9 + k) * (coalesce(exit_date, date '2026-06-30') - entry_date))::int as d from project_worker as p, generate_series(1, floor(power(pg_temp.f('rn', p.id), 3) * 3)::int) as k offset 0) as a;

create temp table pd as
select p.id as pw, p.project_id, p.team_id, p.unit_price, p.wage_type, m, h, 
    round(((least(coalesce(p.exit_date, date '2099-01-01'), (m + interval '1 month')::date - 1) - greatest(p.entry_date, m) + 1) * (case extract(month from m) when 1 then 0.7 when 2 then 0.33 else 0.84 end + 0.14 * (pg_temp.f('wd', h) - 0.5)))::numeric * 2) / 2 as days
  from project_worker as p, generate_series(date '2024-02-01', date '2026-05-01', interval '1 month') as g (mm), lateral (select mm::date as m, p.id * 100 + extract(year from mm)::int % 100 * 12 + extract(month from mm)::int - 289 as h) as x
  where p.entry_date < m + interval '1 month' and (p.exit_date is null or p.exit_date >= m);
delete from pd where days < 1;
insert into payroll
select row_number() over (order by m, team_id), 'GZ' || to_char(m, 'YYYYMM') || lpad(team_id::text, 4, '0'), project_id, team_id, to_char(m, 'YYYY-MM'), 0, 0, st, case when st > 0 then t end, case when st > 1 then date_trunc('day', t) + make_interval(days => pg_temp.z('aud', team_id * 40 + mi, 1, 2), mins => pg_temp.z('au', team_id * 40 + mi, 510, 1070)) end, null
  from (select *, m + interval '1 month 4 day 8 hour 30 min' + make_interval(days => pg_temp.z('sud', team_id * 40 + mi, 0, 3), mins => pg_temp.z('su', team_id * 40 + mi, 0, 590)) as t, case when m = '2026-05-01' then pg_temp.w('ps', team_id, '0:1,1:2,2:3,3:9')::int when m = '2026-04-01' and project_id = 4 and team_id % 4 = 0 then 2 else 3 end as st
    from (select distinct m, team_id, project_id, extract(month from m)::int + extract(year from m)::int % 10 * 12 as mi from pd) as a offset 0) as b;
insert into payroll_detail
select row_number() over (order by payroll_id, pw), payroll_id, pw, days, unit_price, pay, bo, br, fi, pay + bo - br - fi, 0, null, null
  from (select *, least(br0, floor(pay / 200) * 100) as br from (select d.*, y.payroll_id, case wage_type when 1 then round(days * unit_price, 2) else least(unit_price, round(unit_price * days / 26, 2)) end as pay, case when pg_temp.f('br', h) < 0.09 then pg_temp.z('bra', h, 1, 6) * 500 else 0 end as br0, coalesce(r.bo, 0) as bo, coalesce(r.fi, 0) as fi
    from pd as d join payroll as y on y.team_id = d.team_id and y.pay_month = to_char(m, 'YYYY-MM')
    left join (select project_worker_id, date_trunc('month', reward_date)::date as rm, sum(amt) filter (where reward_type = 1) as bo, sum(amt) filter (where reward_type = 2) as fi from worker_reward where is_revoked = 0 group by 1, 2) as r on r.project_worker_id = d.pw and r.rm = d.m offset 0) as a) as b;
update payroll_detail set fine_amt = payable_amt + bonus_amt - borrow_amt, actual_amt = 0 where actual_amt < 0;
-- 作废的工资单带 -V，重做的沿用原编号
insert into payroll
select (select max(payroll_id) from payroll) + row_number() over (order by payroll_id), payroll_no || '-V', project_id, team_id, pay_month, 0, 0, 9, submit_time - interval '1 day', null, '出勤天数有误，作废重做' from payroll where payroll_status = 3 and pay_month < '2026-05' and pg_temp.f('void', payroll_id) < 0.025;
insert into payroll_detail
select (select max(id) from payroll_detail) + row_number() over (order by d.id), v.payroll_id, d.project_worker_id, d.work_days - 1, d.unit_price, d.payable_amt - d.unit_price, 0, 0, 0, d.payable_amt - d.unit_price, 0, null, null
  from payroll as v join payroll as p on v.payroll_no = p.payroll_no || '-V' join payroll_detail as d on d.payroll_id = p.payroll_id join project_worker as w on w.id = d.project_worker_id where d.work_days >= 2 and w.wage_type = 1;
delete from payroll as p where not exists (select from payroll_detail as d where d.payroll_id = p.payroll_id);
update payroll as p set worker_num = n, total_amt = a from (select payroll_id, count(*) as n, sum(actual_amt) as a from payroll_detail group by 1) as d where d.payroll_id = p.payroll_id;
-- 首发失败的多数随后补发
create temp table fail as
select d.id, p.payroll_id, case when pg_temp.f('rp', d.id) < 0.85 then 1 else 2 end as st, pg_temp.one('fr', d.id, '户名与卡号不符,银行卡已挂失,账户状态异常,账户已销户') as why from payroll_detail as d join payroll as p using (payroll_id) where payroll_status = 3 and pg_temp.f('fail', d.id) < 0.015;
insert into wage_pay_batch
select row_number() over (order by t, payroll_id), 'FF' || to_char(t, 'YYYYMMDD') || lpad(payroll_id::text, 5, '0') || ty, payroll_id, ty, 0, 0, 0, t, 'EB' || to_char(t, 'YYMMDDHH24MISS') || lpad(pg_temp.z('bs', payroll_id * 2 + ty, 0, 999999)::text, 6, '0')
  from (select payroll_id, ty, date_trunc('day', audit_time) + make_interval(days => ty * 5 - 5 + pg_temp.z('ptd', payroll_id * 2 + ty, 1, 3), mins => pg_temp.z('pt', payroll_id * 2 + ty, 545, 1010)) as t from payroll as p, generate_series(1, 2) as ty
    where payroll_status = 3 and (ty = 1 or exists (select from fail as f where f.payroll_id = p.payroll_id and f.st = 1)) offset 0) as a;
update payroll_detail as d set pay_status = coalesce(f.st, 1), batch_id = case when f.st = 2 then null else b.batch_id end, fail_reason = f.why
  from payroll_detail as x left join fail as f using (id) join wage_pay_batch as b on b.payroll_id = x.payroll_id and b.batch_type = case when f.st = 1 then 2 else 1 end where x.id = d.id;
update wage_pay_batch as b set pay_num = n, pay_amt = a from (select batch_id, count(*) as n, sum(actual_amt) as a from payroll_detail group by 1) as d where d.batch_id = b.batch_id;
update wage_pay_batch as b set fail_num = n from (select payroll_id, count(*) as n from fail group by 1) as f where f.payroll_id = b.payroll_id and batch_type = 1;

create table train_info (
  train_id integer primary key, project_id integer not null references project_info, train_name varchar(60) not null,
  train_type varchar(2) not null, train_date date, train_hours numeric(4,1),
  trainer varchar(30), place varchar(40), train_status smallint
);
comment on table train_info is '安全教育培训表';
comment on column train_info.train_id is '培训主键';
comment on column train_info.project_id is '项目';
comment on column train_info.train_name is '培训名称';
comment on column train_info.train_type is '培训类型，字典train_type';
comment on column train_info.train_date is '培训日期';
comment on column train_info.train_hours is '学时';
comment on column train_info.trainer is '培训讲师';
comment on column train_info.place is '培训地点';
comment on column train_info.train_status is '状态（0计划 1已完成 2已取消）';
insert into train_info
select row_number() over (order by d, project_id), project_id, extract(month from d)::int || '月' || case ty when '01' then '新进场工人三级安全教育' when '03' then pg_temp.one('tn', h, '高处作业专项培训,临时用电专项培训,消防演练,起重吊装专项培训,防汛防雷专项培训') when '04' then '节后复工安全教育' else '班前安全教育' end, ty, d, case ty when '01' then 24 when '02' then 0.5 when '04' then 4 else 2 end, pg_temp.person('tr', project_id * 3 + h % 3, false), pg_temp.one('tp', h, '项目部会议室,安全体验馆,施工现场,工人夜校'), case when d > '2026-06-30' then 0 when pg_temp.f('tc', h) < 0.03 then 2 else 1 end
  from (select project_id, d::date as d, h, case when extract(month from d) = 2 then '04' when h % 3 = 0 then '01' else pg_temp.w('tt', h, '01:3,02:3,03:4') end as ty
    from project_info as p, generate_series(1, 62) as k, lateral (select p.project_id * 100 + k as h) as x, lateral (select p.start_date + 5 + k * 14 + pg_temp.z('td', h, 0, 6) as d) as y
    where project_id < 8 and d <= least(p.end_date, date '2026-07-10', case when project_id = 3 then date '2026-03-15' else date '2099-01-01' end) and extract(isodow from d) < 7 offset 0) as a;

create table train_worker (
  id integer primary key, train_id integer not null references train_info, project_worker_id integer not null references project_worker,
  sign_time timestamp, score numeric(4,1), is_pass smallint
);
comment on table train_worker is '培训人员签到表';
comment on column train_worker.id is '主键';
comment on column train_worker.train_id is '培训';
comment on column train_worker.project_worker_id is '项目工人';
comment on column train_worker.sign_time is '签到时间';
comment on column train_worker.score is '考核成绩，不考核为空';
comment on column train_worker.is_pass is '是否合格（1合格 0不合格），不考核为空';
insert into train_worker
select row_number() over (order by train_id, pw), train_id, pw, train_date + time '08:00' - make_interval(mins => pg_temp.z('sg', h, -6, 20)), sc, case when sc >= 60 then 1 when sc < 60 then 0 end
  from (select t.train_id, t.train_date, p.id as pw, x.h, case when train_type in ('01', '03') then least(100, 48 + floor(sqrt(pg_temp.f('sc', x.h)) * 55)) end as sc
    from train_info as t join project_worker as p on p.project_id = t.project_id and t.train_date >= p.entry_date and (p.exit_date is null or t.train_date <= p.exit_date), lateral (select t.train_id * 1000 + p.id as h) as x
    where train_status = 1 and (case when train_type = '01' then t.train_date - p.entry_date < 30 else pg_temp.f('go', x.h) < 0.35 end) offset 0) as a;
-- 无人参加的改为取消
update train_info as t set train_status = 2 where train_status = 1 and not exists (select from train_worker as w where w.train_id = t.train_id);

create table sys_upload_log (
  id bigint primary key, project_id integer references project_info, api_name varchar(40),
  biz_count integer, result_code smallint, result_msg varchar(100),
  retry_num integer default 0, upload_time timestamp
);
comment on table sys_upload_log is '省平台数据上报日志表';
comment on column sys_upload_log.id is '主键';
comment on column sys_upload_log.project_id is '项目';
comment on column sys_upload_log.api_name is '接口名';
comment on column sys_upload_log.biz_count is '上报条数';
comment on column sys_upload_log.result_code is '返回码（0成功 1处理中 -1失败）';
comment on column sys_upload_log.result_msg is '返回消息';
comment on column sys_upload_log.retry_num is '重试次数';
comment on column sys_upload_log.upload_time is '上报时间';
insert into sys_upload_log
select i, pg_temp.z('up', i, 4, 7), pg_temp.w('api', i, 'WorkerAttendance.Add:6,ProjectWorker.Add:2,WorkerEntryExit.Add:2,Payroll.Add:1'), pg_temp.z('uc', i, 1, 50), rc, case rc when -1 then pg_temp.one('um', i, '身份证号校验不通过,请求签名错误,班组编号不存在,接口超时') when 0 then '成功' end, case rc when -1 then pg_temp.z('ur', i, 1, 5) else 0 end, timestamp '2026-06-30 22:10' - make_interval(mins => (1200 - i::int) * 36 + pg_temp.z('ut', i, 0, 30))
  from (select i, case when i > 1197 then 1 when pg_temp.f('uf', i) < 0.05 then -1 else 0 end as rc from generate_series(1, 1200) as i offset 0) as a;

set constraints all immediate;
create index idx_attend_pw on attend_day (project_worker_id, attend_date);
create index idx_payroll_detail on payroll_detail (payroll_id);
