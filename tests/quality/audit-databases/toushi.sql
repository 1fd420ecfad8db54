-- 血液透析中心管理系统: patients, machines, beds, shifts, treatments, prescriptions, accesses, tests, orders, consumables, fees, outcomes of a county dialysis centre.
-- After 暨华 / 易腾 血透管理系统: every column commented, codes in sys_dict or in the comments, ids without foreign keys.
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
  id integer primary key, dict_type varchar(32) not null, dict_code varchar(16) not null,
  dict_name varchar(64) not null, sort_no integer default 0, is_enabled smallint default 1, remark varchar(128)
);
comment on table sys_dict is '数据字典';
comment on column sys_dict.id is '主键';
comment on column sys_dict.dict_type is '字典类型';
comment on column sys_dict.dict_code is '字典编码';
comment on column sys_dict.dict_name is '字典名称';
comment on column sys_dict.sort_no is '排序号';
comment on column sys_dict.is_enabled is '是否启用(1是0否)';
comment on column sys_dict.remark is '备注';
insert into sys_dict
select row_number() over (), t, split_part(p, ':', 1), split_part(p, ':', 2), o, case when t = 'anticoag' and o = 5 then 0 else 1 end, nullif(split_part(p, ':', 3), '')
from (values
  ('shift', '1:上午班:7点30分上机,2:下午班:13点上机,3:夜班:18点上机'),
  ('dialysis_mode', '1:HD 血液透析,2:HDF 血液透析滤过,3:HF 血液滤过,4:HD+HP 血液灌流'),
  ('anticoag', '1:普通肝素,2:低分子肝素,3:无肝素,4:枸橼酸,5:阿加曲班:停用'),
  ('access_type', '1:自体动静脉内瘘,2:人工血管内瘘,3:带隧道带涤纶套导管,4:临时中心静脉导管'),
  ('insurance', '1:城镇职工医保,2:城乡居民医保,3:自费,4:异地医保,5:医疗救助'),
  ('primary_disease', '1:慢性肾小球肾炎,2:糖尿病肾病,3:高血压肾损害,4:多囊肾,5:梗阻性肾病,6:急性肾损伤,9:其他'),
  ('complication', '1:低血压,2:肌肉痉挛,3:头痛,4:恶心呕吐,5:高血压,6:凝血,7:发热寒战'),
  ('outcome', '1:转院,2:死亡,3:肾移植,4:转腹膜透析,5:自动退出,6:肾功能恢复,7:临时透析结束'),
  ('infect', '0:阴性,1:乙肝,2:丙肝,3:梅毒')) v (t, l),
  unnest(string_to_array(l, ',')) with ordinality u (p, o);

create table sys_user (
  user_id integer primary key, work_no varchar(16) not null unique, user_name varchar(32) not null, sex char(1),
  role_type smallint not null, title varchar(32), phone varchar(20), entry_date date, leave_date date, is_valid smallint default 1
);
comment on table sys_user is '系统用户(医护人员)';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.work_no is '工号';
comment on column sys_user.user_name is '姓名';
comment on column sys_user.sex is '性别(M男F女)';
comment on column sys_user.role_type is '角色:1医生 2护士 3工程师 4管理员';
comment on column sys_user.title is '职称';
comment on column sys_user.phone is '手机号';
comment on column sys_user.entry_date is '入职日期';
comment on column sys_user.leave_date is '离职日期';
comment on column sys_user.is_valid is '是否在职(1在职0离职)';
insert into sys_user
select i, 'XT' || lpad(i::text, 4, '0'), pg_temp.person('u', i, sx), sx, r,
  case r when 1 then pg_temp.one('ut', i, '主任医师,副主任医师,主治医师,主治医师,住院医师') when 2 then pg_temp.one('ut', i, '主管护师,护师,护师,护士') when 3 then '工程师' end,
  pg_temp.mobile('u', i), date '2024-02-19' + case when i > 10 then pg_temp.z('ue', i, 0, 60) else 0 end,
  case when i = 5 then date '2025-08-31' when i = 12 then date '2025-03-15' when i = 16 then date '2026-01-20' end,
  case when i in (5, 12, 16) then 0 else 1 end
from (select i, case when i <= 5 then 1 when i <= 18 then 2 when i <= 20 then 3 else 4 end r, case when i between 6 and 18 and i <> 9 then 'F' when f > 0.5 then 'M' else 'F' end sx
  from (select i, pg_temp.f('usx', i) f from generate_series(1, 21) i) q) s;

create table hd_machine (
  machine_id integer primary key, machine_no varchar(16) not null, brand varchar(32), model varchar(32), serial_no varchar(32),
  machine_type smallint, buy_date date, price numeric(10,2), machine_status smallint not null, last_maint_date date, scrap_date date, remark varchar(100)
);
comment on table hd_machine is '透析机';
comment on column hd_machine.machine_id is '透析机ID';
comment on column hd_machine.machine_no is '机器编号';
comment on column hd_machine.brand is '品牌';
comment on column hd_machine.model is '型号';
comment on column hd_machine.serial_no is '出厂序列号';
comment on column hd_machine.machine_type is '机型:1单泵HD机 2双泵HDF机 3CRRT机';
comment on column hd_machine.buy_date is '购置日期';
comment on column hd_machine.price is '购置价格(元)';
comment on column hd_machine.machine_status is '状态:1在用 2备用 3维修 4报废';
comment on column hd_machine.last_maint_date is '最近保养日期';
comment on column hd_machine.scrap_date is '报废日期';
comment on column hd_machine.remark is '备注';
insert into hd_machine
select i, 'M' || lpad(i::text, 2, '0'), b, case b when '费森尤斯' then case when t = 2 then '5008S' else '4008S' end when '百特金宝' then 'AK98' when '贝朗' then 'Dialog+' else 'DBB-27C' end,
  'SN' || lpad(pg_temp.z('msn', i, 100000, 9999999)::text, 8, '0'), t, date '2024-01-15' + case when i > 12 then pg_temp.z('mb', i, 200, 600) else 0 end,
  case t when 2 then 186000 else 118000 end + 1000 * pg_temp.z('mp', i, 0, 9), case i when 14 then 3 when 15 then 4 when 13 then 2 else 1 end,
  case when i <> 15 then date '2026-06-15' - pg_temp.z('mm', i, 3, 88) end, case i when 15 then date '2026-04-10' end, case i when 14 then '电导度报警,待配件' end
from (select i, case when i % 4 = 0 then 2 else 1 end t, pg_temp.w('mbr', i, '费森尤斯:5,百特金宝:2,贝朗:2,日机装:2') b from generate_series(1, 15) i) s;

create table hd_bed (
  bed_id integer primary key, bed_no varchar(8) not null, area_name varchar(20), zone_type smallint, machine_id integer, is_enabled smallint default 1
);
comment on table hd_bed is '透析床位';
comment on column hd_bed.bed_id is '床位ID';
comment on column hd_bed.bed_no is '床号';
comment on column hd_bed.area_name is '所属病区';
comment on column hd_bed.zone_type is '分区类型:1普通区 2隔离区';
comment on column hd_bed.machine_id is '当前配备透析机ID';
comment on column hd_bed.is_enabled is '是否启用(1是0否)';
insert into hd_bed
select i, case when i <= 7 then 'A' when i <= 12 then 'B' else 'G' end || lpad(case when i <= 7 then i when i <= 12 then i - 7 else i - 12 end::text, 2, '0'),
  case when i <= 7 then 'A区' when i <= 12 then 'B区' else '隔离区' end, case when i > 12 then 2 else 1 end, case when i <= 13 then i end, case when i = 14 then 0 else 1 end
from generate_series(1, 14) i;

create table hd_patient (
  patient_id integer primary key, dialysis_no varchar(16) not null, patient_name varchar(32) not null, sex char(1), birth_date date, phone varchar(20),
  address varchar(100), patient_type smallint, primary_disease varchar(4), insurance_type varchar(4), blood_type varchar(4), infect_flag varchar(4),
  first_dialysis_date date, admit_date date, main_doctor_id integer, patient_status smallint not null
);
comment on table hd_patient is '透析患者档案';
comment on column hd_patient.patient_id is '患者ID';
comment on column hd_patient.dialysis_no is '透析号';
comment on column hd_patient.patient_name is '患者姓名';
comment on column hd_patient.sex is '性别(M男F女)';
comment on column hd_patient.birth_date is '出生日期';
comment on column hd_patient.phone is '联系电话';
comment on column hd_patient.address is '家庭住址';
comment on column hd_patient.patient_type is '患者类型:1维持性透析 2临时透析';
comment on column hd_patient.primary_disease is '原发病(字典primary_disease)';
comment on column hd_patient.insurance_type is '医保类型(字典insurance)';
comment on column hd_patient.blood_type is '血型';
comment on column hd_patient.infect_flag is '传染病标志(字典infect)';
comment on column hd_patient.first_dialysis_date is '首次透析日期';
comment on column hd_patient.admit_date is '入中心日期';
comment on column hd_patient.main_doctor_id is '主管医生ID';
comment on column hd_patient.patient_status is '状态:1在透 2转出 3死亡 4结束';
-- slots: 12 beds x 2 shifts x (一三五 / 二四六); regular patients hold one, temporary ones take turns in the others
create temp table pt as
select i, t, a, slot, o, case when t = 1 then case when o is null then null else least(a + d, date '2026-06-10') end else a + d end e
from (select i, case when i <= 26 then 1 else 2 end t,
  case when i <= 9 then date '2024-03-04' + pg_temp.z('pa', i, 0, 20) when i <= 26 then date '2024-05-01' + (i - 10) * 43 + pg_temp.z('pa', i, 0, 25) else date '2024-03-20' + (i - 27) * 814 / 194 end a,
  case when i <= 26 then i - 1 else 26 + i % 18 end slot,
  case when i > 26 then case when f < 0.08 then 6 when f < 0.13 then 5 when f < 0.2 then 1 else 7 end when i in (2, 14) then 2 when i = 5 then 3 when i in (7, 11) then 1 when i = 17 then 4 end o,
  case when i <= 26 then pg_temp.z('pd', i, 150, 480) else pg_temp.z('pd', i, 3, 13) end d
  from (select i, pg_temp.f('po', i) f from generate_series(1, 220) i) q) s;
insert into hd_patient
select i, 'HD' || to_char(a, 'YY') || lpad(i::text, 4, '0'), pg_temp.person('pt', i, sx), sx, date '1940-01-01' + (pg_temp.f('pb', i) * 8000 + pg_temp.f('pb2', i) * 11500)::int,
  case when pg_temp.f('pp', i) > 0.06 then pg_temp.mobile('pt', i) end,
  case when t = 1 or pg_temp.f('pad', i) < 0.6 then pg_temp.w('ad', i, '临溪县城关镇:6,临溪县白杨镇:3,临溪县石桥乡:2,清河市东湖区:2,临溪县柳林镇:2') || pg_temp.one('ad2', i, '人民路,解放街,新村,光明小区,幸福苑,桥头村,和平巷') || pg_temp.z('ad3', i, 1, 199) || '号' end,
  t, case when o = 6 then '6' else pg_temp.w('dis', i, '1:40,2:28,3:16,4:5,5:4,9:4') end,
  case t when 1 then pg_temp.w('ins', i, '1:9,2:13,5:3') else pg_temp.w('ins', i, '1:5,2:7,3:3,4:8') end,
  case when pg_temp.f('bt', i) > 0.15 then pg_temp.w('btt', i, 'A:30,B:28,O:32,AB:9') end, pg_temp.w('inf', i, '0:88,1:7,2:3,3:2'),
  case when o = 6 then a - pg_temp.z('fd', i, 0, 3) else a - (pg_temp.f('fd', i) ^ 2 * 2200)::int end, a, pg_temp.z('md', i, 1, 4),
  case when o is null or e > '2026-06-18' then 1 when o = 2 then 3 when o in (1, 4, 5) then 2 else 4 end
from (select *, case when pg_temp.f('psx', i) < 0.58 then 'M' else 'F' end sx from pt) p;

create table hd_outcome (
  outcome_id integer primary key, patient_id integer not null, outcome_type varchar(4) not null, outcome_date date not null, reason varchar(100),
  target_hospital varchar(60), register_id integer, create_time timestamp
);
comment on table hd_outcome is '患者转归记录';
comment on column hd_outcome.outcome_id is '转归ID';
comment on column hd_outcome.patient_id is '患者ID';
comment on column hd_outcome.outcome_type is '转归类型(字典outcome)';
comment on column hd_outcome.outcome_date is '转归日期';
comment on column hd_outcome.reason is '转归原因';
comment on column hd_outcome.target_hospital is '转往医院';
comment on column hd_outcome.register_id is '登记人ID';
comment on column hd_outcome.create_time is '登记时间';
insert into hd_outcome
select row_number() over (order by e, i), i, o::text, e,
  case o when 2 then pg_temp.one('or', i, '心力衰竭,脑出血,肺部感染') when 3 then '接受肾移植手术' when 1 then pg_temp.one('or', i, '离家较远,病情加重,随子女迁居') when 5 then pg_temp.one('or', i, '经济原因,家属要求') end,
  case o when 1 then pg_temp.one('oh', i, '清河市人民医院,省立第二医院,清河市中医院') when 3 then '省立第二医院' end, pg_temp.z('og', i, 6, 8), e + time '16:20' + pg_temp.z('oc', i, 0, 2000) * interval '1 minute'
from pt where o is not null and e <= '2026-06-18';

create table hd_access (
  access_id integer primary key, patient_id integer not null, access_type varchar(4) not null, body_site varchar(32), build_date date, first_use_date date,
  hospital varchar(60), stop_date date, stop_reason varchar(60), access_status smallint not null
);
comment on table hd_access is '血管通路';
comment on column hd_access.access_id is '通路ID';
comment on column hd_access.patient_id is '患者ID';
comment on column hd_access.access_type is '通路类型(字典access_type)';
comment on column hd_access.body_site is '部位';
comment on column hd_access.build_date is '建立日期';
comment on column hd_access.first_use_date is '首次使用日期';
comment on column hd_access.hospital is '手术医院';
comment on column hd_access.stop_date is '停用日期';
comment on column hd_access.stop_reason is '停用原因';
comment on column hd_access.access_status is '状态:1使用中 2停用';
insert into hd_access
select row_number() over (order by b, i), i, ty, case when ty in ('1', '2') then pg_temp.w('as', i, '左前臂:7,右前臂:2,左上臂:1') when ty = '4' then pg_temp.one('as', i, '右股静脉,右颈内静脉') else '右颈内静脉' end,
  b, b + case ty when '1' then 60 when '2' then 25 else 0 end, pg_temp.w('ah', i * 2 + k, '清河市人民医院:5,临溪县医院:3,省立第二医院:2'), s, case when s is not null then case when k = 1 then pg_temp.one('ar', i, '内瘘成熟,导管感染,导管功能不良') end end, case when s is null then 2 - 1 else 2 end
from (
  select i, 1 k, '3' ty, a - pg_temp.z('ab', i, 2, 20) b, a + 100 s from pt where t = 1 and i % 3 = 0
  union all select i, 2, case when i % 3 = 0 then '1' else pg_temp.w('aty', i, '1:8,2:1,3:2') end, case when i % 3 = 0 then a + 40 else a - pg_temp.z('ab2', i, 100, 700) end, null from pt where t = 1
  union all select i, 2, case when o = 6 then '4' else pg_temp.w('aty', i, '1:7,2:1,3:3') end, case when o = 6 then a - 1 else a - pg_temp.z('ab2', i, 100, 1500) end, case when o = 6 and e <= '2026-06-18' then e end from pt where t = 2) q;

create table hd_prescription (
  presc_id integer primary key, patient_id integer not null, dialysis_mode varchar(4) not null, freq_per_week smallint, duration_min integer, dry_weight numeric(5,1),
  blood_flow integer, dialysate_flow integer, dialyzer_model varchar(32), anticoag_type varchar(4), anticoag_dose varchar(20), k_conc numeric(3,1), ca_conc numeric(3,2),
  start_date date not null, end_date date, doctor_id integer
);
comment on table hd_prescription is '透析处方';
comment on column hd_prescription.presc_id is '处方ID';
comment on column hd_prescription.patient_id is '患者ID';
comment on column hd_prescription.dialysis_mode is '透析方式(字典dialysis_mode)';
comment on column hd_prescription.freq_per_week is '每周透析次数';
comment on column hd_prescription.duration_min is '透析时长(分钟)';
comment on column hd_prescription.dry_weight is '干体重(kg)';
comment on column hd_prescription.blood_flow is '血流量(ml/min)';
comment on column hd_prescription.dialysate_flow is '透析液流量(ml/min)';
comment on column hd_prescription.dialyzer_model is '透析器型号';
comment on column hd_prescription.anticoag_type is '抗凝方式(字典anticoag)';
comment on column hd_prescription.anticoag_dose is '抗凝剂量';
comment on column hd_prescription.k_conc is '透析液钾浓度(mmol/L)';
comment on column hd_prescription.ca_conc is '透析液钙浓度(mmol/L)';
comment on column hd_prescription.start_date is '生效日期';
comment on column hd_prescription.end_date is '停止日期,空为当前有效';
comment on column hd_prescription.doctor_id is '开具医生ID';
insert into hd_prescription
select row_number() over (order by sd, i), i, m, case when i % 7 = 3 then 2 else 3 end, case when pg_temp.f('pdu', x) < 0.85 then 240 else 210 end,
  round((case p.sex when 'M' then 56 else 48 end + pg_temp.f('dw', i) * 18 + k * (pg_temp.f('dk', x) - 0.5))::numeric, 1), 10 * pg_temp.z('bf', x, 20, 28), 500,
  case m when '1' then pg_temp.w('dm', i, 'FX8:3,REXEED-15L:2,LG150:3') else 'FX80' end, ac, case ac when '1' then pg_temp.one('ad', x, '2000U,2500U,3000U') when '2' then pg_temp.one('ad', x, '3000IU,4000IU,5000IU') end,
  pg_temp.w('kc', x, '2.0:8,3.0:2')::numeric, pg_temp.w('cc', x, '1.50:7,1.25:3')::numeric, sd, case when sd + 149 < coalesce(e, '2026-06-18') then sd + 149 when e <= '2026-06-18' then e end, pg_temp.z('pdr', x, 1, 4)
from (select pt.*, k, i * 20 + k x, a + k * 150 sd, case when k % 3 = 2 then '2' else pg_temp.w('pm', i * 20 + k, '1:80,2:14,4:6') end m, pg_temp.w('pac', i, '1:25,2:65,3:9,4:2') ac
  from pt, generate_series(0, 6) k where a + k * 150 <= coalesce(e, '2026-06-18')) q join hd_patient p on p.patient_id = i;

create table hd_schedule (
  schedule_id integer primary key, patient_id integer not null, sched_date date not null, shift_code varchar(4) not null, bed_id integer not null,
  dialysis_mode varchar(4), sched_status smallint not null, absent_reason varchar(60), creator_id integer, create_time timestamp
);
comment on table hd_schedule is '透析排班';
comment on column hd_schedule.schedule_id is '排班ID';
comment on column hd_schedule.patient_id is '患者ID';
comment on column hd_schedule.sched_date is '排班日期';
comment on column hd_schedule.shift_code is '班次(字典shift)';
comment on column hd_schedule.bed_id is '床位ID';
comment on column hd_schedule.dialysis_mode is '透析方式(字典dialysis_mode)';
comment on column hd_schedule.sched_status is '排班状态:0待透析 1已完成 2缺席 3取消';
comment on column hd_schedule.absent_reason is '缺席或取消原因';
comment on column hd_schedule.creator_id is '排班人ID';
comment on column hd_schedule.create_time is '排班时间';
insert into hd_schedule
select n, i, d, sh, bed, m, st, case st when 2 then pg_temp.one('abr', n, '家中有事,住院治疗,天气原因,身体不适') when 3 then pg_temp.one('abr', n, '机器故障,患者调班') end,
  pg_temp.z('scr', n, 6, 8), d - extract(isodow from d)::int - 1 + time '15:00' + pg_temp.z('sct', n, 0, 150) * interval '1 minute'
from (select *, case when d > '2026-06-18' then 0 when f < 0.022 then 2 when f < 0.033 then 3 else 1 end st
  from (select row_number() over (order by d, slot) n, i, d, case when slot % 24 < 12 then '1' else '2' end sh, slot % 12 + 1 bed, r.dialysis_mode m, pg_temp.f('ss', i * 5000 + (d - date '2024-01-01')) f
    from pt cross join lateral generate_series(a, coalesce(e, date '2026-06-27'), interval '1 day') g (x) cross join lateral (select x::date) dd (d)
    join hd_prescription r on r.patient_id = i and d >= r.start_date and d <= coalesce(r.end_date, '2026-12-31')
    where extract(isodow from d)::int = any (case when slot < 24 then array[1, 3, 5] else array[2, 4, 6] end) and not (r.freq_per_week = 2 and extract(isodow from d) in (3, 4))) q) s;

create table hd_treatment (
  treat_id integer primary key, schedule_id integer not null, patient_id integer not null, treat_date date not null, machine_id integer, presc_id integer, access_id integer,
  start_time timestamp, end_time timestamp, pre_weight numeric(5,1), post_weight numeric(5,1), uf_volume integer, pre_sbp smallint, post_sbp smallint, complication varchar(4), nurse_id integer
);
comment on table hd_treatment is '透析治疗单';
comment on column hd_treatment.treat_id is '治疗单ID';
comment on column hd_treatment.schedule_id is '排班ID';
comment on column hd_treatment.patient_id is '患者ID';
comment on column hd_treatment.treat_date is '治疗日期';
comment on column hd_treatment.machine_id is '透析机ID';
comment on column hd_treatment.presc_id is '处方ID';
comment on column hd_treatment.access_id is '血管通路ID';
comment on column hd_treatment.start_time is '上机时间';
comment on column hd_treatment.end_time is '下机时间';
comment on column hd_treatment.pre_weight is '透前体重(kg)';
comment on column hd_treatment.post_weight is '透后体重(kg)';
comment on column hd_treatment.uf_volume is '超滤量(ml)';
comment on column hd_treatment.pre_sbp is '透前收缩压(mmHg)';
comment on column hd_treatment.post_sbp is '透后收缩压(mmHg)';
comment on column hd_treatment.complication is '透中并发症(字典complication),空为无';
comment on column hd_treatment.nurse_id is '责任护士ID';
insert into hd_treatment
select row_number() over (order by n), n, patient_id, sched_date, bed_id, presc_id, access_id, st, st + (case when ef < 0.04 then duration_min - 30 - pg_temp.z('tx', n, 0, 60) else duration_min + pg_temp.z('tx', n, -3, 6) end) * interval '1 minute',
  pre, pre - round(uf / 1000.0, 1), uf, sbp, sbp - pg_temp.z('tps', n, -8, 25), case when ef < 0.04 then pg_temp.w('tc', n, '1:5,2:2,6:1,7:1') when pg_temp.f('tcc', n) < 0.07 then pg_temp.w('tc', n, '1:40,2:20,3:8,4:8,5:16,6:4') end, nurse
from (select s.*, s.schedule_id n, r.presc_id, r.duration_min, ac.access_id, pg_temp.f('te', s.schedule_id) ef, s.sched_date + case s.shift_code when '1' then time '07:30' else time '13:00' end + pg_temp.z('tst', s.schedule_id, 0, 40) * interval '1 minute' st,
  r.dry_weight + round((1.1 + 2.4 * pg_temp.f('tw', s.schedule_id))::numeric, 1) pre, (1000 + 100 * pg_temp.z('tu', s.schedule_id, 0, 24)) uf, 118 + pg_temp.z('tb', s.patient_id, 0, 30) + pg_temp.z('tb2', s.schedule_id, -10, 18) sbp,
  case when k = 12 and s.sched_date > '2025-03-15' then 11 when k = 16 and s.sched_date > '2026-01-20' then 15 else k end nurse
  from (select *, pg_temp.z('tn', schedule_id, 8, 18) k from hd_schedule where sched_status = 1) s
  join hd_prescription r on r.patient_id = s.patient_id and s.sched_date between r.start_date and coalesce(r.end_date, '2026-12-31')
  left join lateral (select access_id from hd_access a where a.patient_id = s.patient_id and s.sched_date between a.first_use_date and coalesce(a.stop_date, '2026-12-31') order by a.first_use_date limit 1) ac on true) q;

create table base_item (
  item_id integer primary key, item_code varchar(16) not null, item_name varchar(60) not null, item_class smallint not null, spec varchar(40), unit varchar(8),
  price numeric(10,2), manufacturer varchar(40), insur_level smallint, is_enabled smallint default 1
);
comment on table base_item is '药品耗材及收费项目';
comment on column base_item.item_id is '项目ID';
comment on column base_item.item_code is '项目编码';
comment on column base_item.item_name is '项目名称';
comment on column base_item.item_class is '项目类别:1药品 2耗材 3治疗费';
comment on column base_item.spec is '规格';
comment on column base_item.unit is '单位';
comment on column base_item.price is '单价(元)';
comment on column base_item.manufacturer is '生产厂家';
comment on column base_item.insur_level is '医保类别:1甲类 2乙类 3丙类';
comment on column base_item.is_enabled is '是否启用(1是0否)';
insert into base_item values
 (1,'YP001','重组人促红素注射液',1,'3000IU','支',19.80,'三生制药',2,1),(2,'YP002','重组人促红素注射液',1,'10000IU','支',52.60,'三生制药',2,1),(3,'YP003','蔗糖铁注射液',1,'5ml:100mg','支',39.50,'恒生制药',2,1),
 (4,'YP004','左卡尼汀注射液',1,'5ml:1g','支',16.30,'华瑞制药',2,1),(5,'YP005','骨化三醇软胶囊',1,'0.25μg*10粒','盒',27.40,'正大药业',2,1),(6,'YP006','碳酸司维拉姆片',1,'0.8g*30片','盒',68.00,'仁和药厂',2,1),
 (7,'YP007','硝苯地平控释片',1,'30mg*7片','盒',21.20,'拜康制药',1,1),(8,'YP008','罗沙司他胶囊',1,'50mg*3粒','盒',90.60,'珐康生物',2,1),(9,'YP009','醋酸钙片',1,'0.667g*30片','瓶',31.00,'昆山制药',2,0),
 (10,'HC001','空心纤维透析器FX8',2,'1.4㎡','支',98.00,'费森尤斯',1,1),(11,'HC002','空心纤维透析器REXEED-15L',2,'1.5㎡','支',92.00,'旭化成',1,1),(12,'HC003','空心纤维透析器LG150',2,'1.5㎡','支',65.00,'威高',1,1),(13,'HC004','血液透析滤过器FX80',2,'1.8㎡','支',168.00,'费森尤斯',2,1),
 (14,'HC005','一次性动静脉穿刺针',2,'16G','套',12.50,'威高',1,1),(15,'HC006','导管护理包',2,'标准','包',18.00,'康健医疗',2,1),(16,'HC007','血液灌流器HA130',2,'130ml','支',480.00,'健帆',3,1),(17,'HC008','体外循环血路管',2,'成人','套',24.00,'威高',1,0),
 (18,'ZL001','血液透析',3,null,'次',260.00,null,1,1),(19,'ZL002','血液透析滤过',3,null,'次',420.00,null,2,1),(20,'ZL003','血液透析灌流',3,null,'次',380.00,null,2,1);

create table hd_material_use (
  use_id integer primary key, treat_id integer not null, item_id integer not null, qty integer not null, price numeric(10,2), amount numeric(10,2), batch_no varchar(20), nurse_id integer, use_time timestamp
);
comment on table hd_material_use is '耗材使用记录';
comment on column hd_material_use.use_id is '使用ID';
comment on column hd_material_use.treat_id is '治疗单ID';
comment on column hd_material_use.item_id is '耗材项目ID';
comment on column hd_material_use.qty is '数量';
comment on column hd_material_use.price is '单价(元)';
comment on column hd_material_use.amount is '金额(元)';
comment on column hd_material_use.batch_no is '批号';
comment on column hd_material_use.nurse_id is '登记护士ID';
comment on column hd_material_use.use_time is '使用时间';
insert into hd_material_use
select row_number() over (order by treat_id, it), treat_id, it, 1, b.price, b.price, to_char(treat_date - 90, 'YYYYMM') || lpad(it::text, 2, '0'), nurse_id, start_time
from (select t.*, unnest(array[case r.dialyzer_model when 'FX8' then 10 when 'REXEED-15L' then 11 when 'LG150' then 12 else 13 end, case when a.access_type in ('3', '4') then 15 else 14 end] || case when r.dialysis_mode = '4' then array[16] else '{}' end) it
  from hd_treatment t join hd_prescription r using (presc_id) left join hd_access a using (access_id)) q join base_item b on b.item_id = it;

create table hd_order (
  order_id integer primary key, patient_id integer not null, treat_id integer, item_id integer not null, order_type smallint not null, usage_name varchar(20), qty integer, price numeric(10,2), amount numeric(10,2),
  doctor_id integer, order_time timestamp, exec_nurse_id integer, exec_time timestamp, order_status smallint not null
);
comment on table hd_order is '用药医嘱';
comment on column hd_order.order_id is '医嘱ID';
comment on column hd_order.patient_id is '患者ID';
comment on column hd_order.treat_id is '治疗单ID';
comment on column hd_order.item_id is '药品项目ID';
comment on column hd_order.order_type is '医嘱类型:1长期 2临时';
comment on column hd_order.usage_name is '用法';
comment on column hd_order.qty is '数量';
comment on column hd_order.price is '单价(元)';
comment on column hd_order.amount is '金额(元)';
comment on column hd_order.doctor_id is '开嘱医生ID';
comment on column hd_order.order_time is '开嘱时间';
comment on column hd_order.exec_nurse_id is '执行护士ID';
comment on column hd_order.exec_time is '执行时间';
comment on column hd_order.order_status is '医嘱状态:1已执行 2未执行 9作废';
insert into hd_order
select row_number() over (order by treat_id, k), patient_id, treat_id, it, case when it <= 4 and pg_temp.f('ot', x) < 0.8 then 1 else 2 end, case when it = 3 then '静脉滴注' when it = 4 then '静脉注射' when it <= 2 then '皮下注射' else '口服' end,
  q, b.price, q * b.price, pg_temp.z('od', x, 1, 4), start_time - interval '12 minute', case when st = 1 then nurse_id end, case when st = 1 then end_time - pg_temp.z('oe', x, 5, 40) * interval '1 minute' end, st
from (select t.*, k, treat_id * 3 + k x, w::int it, case when w::int >= 5 then pg_temp.z('oq', treat_id * 3 + k, 1, 3) else 1 end q, case when pg_temp.f('os', treat_id * 3 + k) < 0.96 then 1 when pg_temp.f('os', treat_id * 3 + k) < 0.975 then 2 else 9 end st
  from hd_treatment t, generate_series(1, 2) k, lateral (select case k when 1 then pg_temp.w('oi', t.treat_id, '1:40,2:22,3:14,4:16') else pg_temp.w('oi2', t.treat_id, '5:20,6:12,7:16,8:10,9:1') end w) l
  where pg_temp.f('oh', treat_id * 3 + k) < case k when 1 then 0.62 else 0.14 end and (w <> '9' or treat_date < '2025-07-01')) s join base_item b on b.item_id = it;

create table hd_fee (
  fee_id integer primary key, bill_no varchar(20) not null, treat_id integer not null, patient_id integer not null, fee_date date, treat_amt numeric(10,2), material_amt numeric(10,2), drug_amt numeric(10,2),
  total_amt numeric(10,2), insur_amt numeric(10,2), self_amt numeric(10,2), pay_type smallint, fee_status smallint not null, settle_time timestamp
);
comment on table hd_fee is '透析费用结算单';
comment on column hd_fee.fee_id is '费用ID';
comment on column hd_fee.bill_no is '结算单号';
comment on column hd_fee.treat_id is '治疗单ID';
comment on column hd_fee.patient_id is '患者ID';
comment on column hd_fee.fee_date is '费用日期';
comment on column hd_fee.treat_amt is '治疗费(元)';
comment on column hd_fee.material_amt is '耗材费(元)';
comment on column hd_fee.drug_amt is '药品费(元)';
comment on column hd_fee.total_amt is '总金额(元)';
comment on column hd_fee.insur_amt is '医保支付金额(元)';
comment on column hd_fee.self_amt is '个人自付金额(元)';
comment on column hd_fee.pay_type is '自付支付方式:1现金 2微信 3支付宝 4医保个人账户';
comment on column hd_fee.fee_status is '结算状态:0未结算 1已结算 2已退费';
comment on column hd_fee.settle_time is '结算时间';
insert into hd_fee
select treat_id, 'JS' || to_char(treat_date, 'YYMMDD') || lpad(treat_id::text, 5, '0'), treat_id, patient_id, treat_date, ta, ma, da, ta + ma + da, ins, ta + ma + da - ins,
  case when st > 0 then pg_temp.w('fp', treat_id, '1:10,2:52,3:12,4:26')::int end, st, case when st > 0 then end_time + pg_temp.z('fs', treat_id, 10, 60) * interval '1 minute' end
from (select *, round((ta + ma + da) * case ity when '1' then 0.90 when '2' then 0.78 when '4' then 0.65 when '5' then 0.95 else 0 end, 2) ins, case when pg_temp.f('fst', treat_id) < 0.008 then 2 when treat_date >= '2026-06-15' and pg_temp.f('fst', treat_id) < 0.6 then 0 else 1 end st
  from (select t.*, p.insurance_type ity, case r.dialysis_mode when '1' then 260 when '4' then 380 else 420 end::numeric ta, m.ma, coalesce(d.da, 0) da
    from hd_treatment t join hd_patient p using (patient_id) join hd_prescription r using (presc_id) join (select treat_id, sum(amount) ma from hd_material_use group by 1) m using (treat_id)
    left join (select treat_id, sum(amount) da from hd_order where order_status = 1 group by 1) d using (treat_id)) q) s;

create table hd_lab_result (
  result_id integer primary key, patient_id integer not null, test_date date not null, item_code varchar(10) not null, item_name varchar(30), result_value numeric(8,2), unit varchar(12), ref_low numeric(8,2), ref_high numeric(8,2), abnormal_flag char(1)
);
comment on table hd_lab_result is '化验结果';
comment on column hd_lab_result.result_id is '结果ID';
comment on column hd_lab_result.patient_id is '患者ID';
comment on column hd_lab_result.test_date is '化验日期';
comment on column hd_lab_result.item_code is '化验项目编码';
comment on column hd_lab_result.item_name is '化验项目名称';
comment on column hd_lab_result.result_value is '结果值';
comment on column hd_lab_result.unit is '单位';
comment on column hd_lab_result.ref_low is '目标下限';
comment on column hd_lab_result.ref_high is '目标上限';
comment on column hd_lab_result.abnormal_flag is '异常标志:H偏高 L偏低 N正常';
insert into hd_lab_result
select row_number() over (order by d, patient_id, o), patient_id, d, c, nm, v, un, lo, hi, case when v > hi then 'H' when v < lo then 'L' else 'N' end
from (select patient_id, d, o, c, nm, un, lo, hi, round((mid + sd * (pg_temp.f('la' || c, patient_id) + pg_temp.f('lb' || c, x) + pg_temp.f('lc' || c, x) - 1.5) * 2)::numeric, case when c in ('HGB', 'PTH') then 0 else 2 end) v
  from (select patient_id, min(treat_date) d, min(treat_id) x from hd_treatment group by patient_id, date_trunc('month', treat_date)) t,
  (values (1, 'HGB', '血红蛋白', 'g/L', 110, 130, 108, 14), (2, 'K', '血钾', 'mmol/L', 3.5, 5.5, 4.9, 0.6), (3, 'CA', '血钙', 'mmol/L', 2.1, 2.5, 2.2, 0.16), (4, 'P', '血磷', 'mmol/L', 1.13, 1.78, 1.85, 0.4), (5, 'ALB', '白蛋白', 'g/L', 35, 55, 38, 3.5), (6, 'PTH', '甲状旁腺激素', 'pg/mL', 150, 600, 390, 170)) i (o, c, nm, un, lo, hi, mid, sd)
  where o <= 3 or pg_temp.f('lsk', x * 7 + o) < 0.7) q;

create table sys_oper_log (
  log_id integer primary key, user_id integer, module_name varchar(30), oper_type varchar(10), oper_time timestamp, ip_addr varchar(20), cost_ms integer, is_success smallint
);
comment on table sys_oper_log is '操作日志';
comment on column sys_oper_log.log_id is '日志ID';
comment on column sys_oper_log.user_id is '操作用户ID';
comment on column sys_oper_log.module_name is '模块名称';
comment on column sys_oper_log.oper_type is '操作类型';
comment on column sys_oper_log.oper_time is '操作时间';
comment on column sys_oper_log.ip_addr is 'IP地址';
comment on column sys_oper_log.cost_ms is '耗时(毫秒)';
comment on column sys_oper_log.is_success is '是否成功(1是0否)';
insert into sys_oper_log
select i, pg_temp.z('lu', i, 1, 4) + case when i % 3 > 0 then 5 else 0 end, pg_temp.w('lm', i, '排班管理:4,治疗单:8,医嘱管理:4,患者档案:2,费用结算:3,系统登录:6'), pg_temp.w('lt', i, '新增:4,修改:4,查询:5,删除:1'),
  date '2026-05-18' + i * 32 / 800 * interval '1 day' + pg_temp.z('lh', i, 420, 1080) * interval '1 minute', '192.168.10.' || pg_temp.z('lip', i, 11, 40), pg_temp.z('lc', i, 8, 600), case when pg_temp.f('lok', i) < 0.985 then 1 else 0 end
from generate_series(1, 800) i;

create index idx_sched_date on hd_schedule (sched_date);
create index idx_treat_patient on hd_treatment (patient_id, treat_date);
create index idx_order_treat on hd_order (treat_id);
