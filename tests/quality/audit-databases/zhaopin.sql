-- 招聘管理系统（ATS）：一家制造业集团的部门、编制需求、职位、候选人、投递、阶段流转、面试、面试评价与 offer。
-- 数据模型参照北森招聘云 / Moka 招聘（职位—候选人—投递（申请）—阶段—面试—offer，渠道与归档原因可配置）。
-- 国内厂商风格：字段有中文注释，无外键；数值由行号散列而来，每次装载结果相同。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '/' || i, 23) & 1073741823) / 1073741824.0::float8 $$;
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
create function pg_temp.person(k text, i bigint, sex int) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,赵,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,程,曹,袁,沈,陆,姚,卢,姜,崔,顾,孟') || case sex when 1 then pg_temp.one(k || 'g', i, '伟,磊,洋,勇,涛,超,鹏,志强,海波,浩然,思远,文博,俊杰,子轩,宇航,家豪,晓东,振华,立新,嘉诚,一鸣,泽宇,明哲,凯,瑞,建军,书豪,博文,睿,昊天') else pg_temp.one(k || 'g', i, '娜,敏,静,丽,艳,霞,婷婷,晓燕,雨桐,子涵,佳怡,雪,琳,欣怡,慧,倩,丹,诗雨,梦瑶,莉,思琪,可欣,若曦,颖,璐,佳宁,文静,雅婷,晨曦,紫萱') end $$;
create function pg_temp.mobile(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;
-- 工作时间：周末顺延到周一，9 点到 19 点
create function pg_temp.worktime(d timestamp, k text, i bigint) returns timestamp language sql immutable
  as $$ select date_trunc('day', d) + case extract(isodow from d)::int when 6 then interval '2 days' when 7 then interval '1 day' else interval '0' end
     + make_interval(mins => 540 + pg_temp.z(k || 'wt', i, 0, 590), secs => pg_temp.z(k || 'ws', i, 0, 59)) $$;

create table sys_dict (
  id bigint primary key,
  dict_type varchar(32) not null,
  dict_code varchar(16) not null,
  dict_label varchar(64) not null,
  sort_no int not null default 0,
  is_enabled smallint not null default 1
);
comment on table sys_dict is '数据字典'; comment on column sys_dict.id is '主键'; comment on column sys_dict.dict_type is '字典类型：archive_reason归档原因 education学历 offer_refuse候选人拒绝offer原因 job_category职位类别'; comment on column sys_dict.dict_code is '字典编码'; comment on column sys_dict.dict_label is '字典名称'; comment on column sys_dict.sort_no is '排序'; comment on column sys_dict.is_enabled is '是否启用：1是 0否';
insert into sys_dict
select row_number() over (), t, c, l, row_number() over (partition by t order by c), case when l in ('学校不符','子女照料') then 0 else 1 end
from (values
  ('education','10','高中及以下'),('education','20','大专'),('education','30','本科'),('education','40','硕士'),('education','50','博士'),
  ('archive_reason','R01','简历经验不匹配'),('archive_reason','R02','学历不符合要求'),('archive_reason','R03','薪资期望过高'),('archive_reason','R04','面试未通过'),('archive_reason','R05','候选人主动放弃'),('archive_reason','R06','联系不上候选人'),('archive_reason','R07','职位已关闭'),('archive_reason','R08','学校不符'),('archive_reason','R09','候选人拒绝offer'),('archive_reason','R10','放弃入职'),('archive_reason','R11','背景调查不通过'),
  ('offer_refuse','1','薪资未达预期'),('offer_refuse','2','接受其他offer'),('offer_refuse','3','现单位挽留'),('offer_refuse','4','工作地点不合适'),('offer_refuse','5','个人原因'),('offer_refuse','6','子女照料'),
  ('job_category','RD','研发'),('job_category','PM','产品'),('job_category','MF','生产制造'),('job_category','QA','质量'),('job_category','SC','供应链'),('job_category','SA','销售'),('job_category','FN','职能')
) v(t, c, l);

create table sys_department (
  id bigint primary key,
  parent_id bigint not null default 0,
  dept_code varchar(16) not null,
  dept_name varchar(64) not null,
  dept_level smallint not null,
  leader_id bigint,
  city varchar(16),
  status smallint not null default 1,
  create_time timestamp not null
);
comment on table sys_department is '组织部门'; comment on column sys_department.id is '部门ID'; comment on column sys_department.parent_id is '上级部门ID，0为根'; comment on column sys_department.dept_code is '部门编码'; comment on column sys_department.dept_name is '部门名称'; comment on column sys_department.dept_level is '层级'; comment on column sys_department.leader_id is '部门负责人（用户ID）'; comment on column sys_department.city is '所在城市'; comment on column sys_department.status is '状态：1正常 0已撤销'; comment on column sys_department.create_time is '创建时间';
insert into sys_department
select id, pid, 'D' || lpad(id::text, 4, '0'), n, lv, case when st = 1 and id > 1 then 20 + id end, c, st, timestamp '2023-06-01 10:00' + make_interval(mins => id)
from (values
 (1,0,'衡川智能装备集团',1,'苏州',1),(2,1,'研发中心',2,'苏州',1),(3,1,'制造中心',2,'苏州',1),(4,1,'营销中心',2,'上海',1),(5,1,'供应链中心',2,'苏州',1),(6,1,'职能中心',2,'苏州',1),
 (7,2,'嵌入式软件部',3,'苏州',1),(8,2,'机械设计部',3,'苏州',1),(9,2,'视觉算法部',3,'上海',1),(10,2,'平台软件部',3,'成都',1),(11,2,'产品规划部',3,'上海',1),
 (12,3,'苏州一厂',3,'苏州',1),(13,3,'武汉工厂',3,'武汉',1),(14,3,'质量管理部',3,'苏州',1),(15,3,'工艺工程部',3,'武汉',1),
 (16,4,'华东大区',3,'上海',1),(17,4,'华南大区',3,'深圳',1),(18,4,'海外业务部',3,'深圳',1),(19,4,'西南大区',3,'成都',0),
 (20,5,'采购部',3,'苏州',1),(21,5,'计划物流部',3,'苏州',1),(22,6,'人力资源部',3,'苏州',1),(23,6,'财务部',3,'苏州',1),(24,6,'信息部',3,'苏州',1)
) v(id, pid, n, lv, c, st);

create table sys_user (
  id bigint primary key,
  user_name varchar(32) not null unique,
  real_name varchar(32) not null,
  mobile varchar(16),
  email varchar(64),
  dept_id bigint not null,
  role_code varchar(16) not null,
  status smallint not null default 1,
  last_login_time timestamp,
  create_time timestamp not null,
  is_deleted smallint not null default 0
);
comment on table sys_user is '系统用户'; comment on column sys_user.id is '用户ID'; comment on column sys_user.user_name is '登录名'; comment on column sys_user.real_name is '姓名'; comment on column sys_user.mobile is '手机号'; comment on column sys_user.email is '邮箱'; comment on column sys_user.dept_id is '所属部门ID'; comment on column sys_user.role_code is '角色：admin管理员 hr招聘HR hiring_manager用人经理 interviewer面试官'; comment on column sys_user.status is '账号状态：1启用 0停用（离职）'; comment on column sys_user.last_login_time is '最近登录时间'; comment on column sys_user.create_time is '创建时间'; comment on column sys_user.is_deleted is '逻辑删除：0未删除 1已删除';
-- 1 管理员，2–14 招聘 HR，22–44 部门负责人，其余面试官
insert into sys_user
select i, case when i = 1 then 'admin' else 'hc' || (10000 + i * 7) end, case when i = 1 then '系统管理员' else pg_temp.person('u', i, 1 + (pg_temp.f('usx', i) < 0.42)::int) end,
  case when i > 1 then pg_temp.mobile('u', i) end, case when i > 1 then 'hc' || (10000 + i * 7) || '@hengchuan.example' end,
  case when i = 1 then 24 when i <= 14 then 22 when i between 22 and 44 then i - 20 else 7 + (i + i / 18) % 18 end,
  case when i = 1 then 'admin' when i <= 14 then 'hr' when i between 22 and 44 then 'hiring_manager' else 'interviewer' end,
  case when left_co then 0 else 1 end,
  case when left_co then timestamp '2025-01-06 09:00' + make_interval(mins => pg_temp.z('ull', i, 0, 400000)) when pg_temp.f('unl', i) < 0.08 then null else timestamp '2026-06-22 18:00' - make_interval(mins => pg_temp.z('ulx', i, 5, 40000)) end,
  timestamp '2023-06-05 09:30' + make_interval(mins => pg_temp.z('uc', i, 0, case when i <= 44 then 4000 else 160000 end)),
  case when left_co and i % 3 = 0 then 1 else 0 end
from (select i, i > 1 and (i in (6, 11) or (i > 44 and pg_temp.f('uleft', i) < 0.11)) as left_co from generate_series(1, 150) i) g;

create table rc_channel (
  id int primary key,
  channel_name varchar(32) not null,
  channel_type smallint not null,
  is_paid smallint not null default 0,
  annual_cost numeric(12,2),
  contact_name varchar(32),
  status smallint not null default 1
);
comment on table rc_channel is '招聘渠道'; comment on column rc_channel.id is '渠道ID'; comment on column rc_channel.channel_name is '渠道名称'; comment on column rc_channel.channel_type is '渠道类型：1招聘网站 2内部推荐 3猎头 4校园招聘 5官网 6其他'; comment on column rc_channel.is_paid is '是否付费：1是 0否'; comment on column rc_channel.annual_cost is '年费（元）'; comment on column rc_channel.contact_name is '渠道联系人'; comment on column rc_channel.status is '状态：1启用 0停用';
insert into rc_channel values
 (1,'智联招聘',1,1,68000,'邵佳',1),(2,'前程无忧',1,1,72800,'邓凡',1),(3,'BOSS直聘',1,1,96000,'魏子昂',1),(4,'猎聘',1,1,58000,'苗青',1),(5,'内部推荐',2,0,null,null,1),
 (6,'锐才猎头',3,1,null,'章楠',1),(7,'博聘人才顾问',3,1,null,'季晓岚',1),(8,'校园宣讲会',4,1,45000,null,1),(9,'公司官网',5,0,null,null,1),(10,'微信公众号',6,0,null,null,1),(11,'拉勾网',1,1,36000,'贺鸣',0),(12,'现场招聘会',6,1,12000,null,1);

create table rc_stage (
  id int primary key,
  stage_name varchar(32) not null,
  stage_type smallint not null,
  sort_no int not null,
  stay_limit_days int,
  is_system smallint not null default 0
);
comment on table rc_stage is '招聘流程阶段配置'; comment on column rc_stage.id is '阶段ID'; comment on column rc_stage.stage_name is '阶段名称'; comment on column rc_stage.stage_type is '阶段类型：1筛选 2面试 3录用 4入职'; comment on column rc_stage.sort_no is '顺序'; comment on column rc_stage.stay_limit_days is '停留时限（天），超过则预警'; comment on column rc_stage.is_system is '是否系统内置：1是 0否';
insert into rc_stage values (1,'初筛',1,1,3,1),(2,'用人部门筛选',1,2,5,0),(3,'笔试',1,3,7,0),(4,'初试',2,4,7,1),(5,'复试',2,5,7,0),(6,'HR面试',2,6,7,0),(7,'沟通offer',3,7,10,1),(8,'待入职',4,8,45,1),(9,'已入职',4,9,null,1);

-- 职位的底稿 ---------------------------------------------------------------------------------------------------------
create temp table jb as
select j.*, least(open_at + make_interval(days => case when job_type = 2 then pg_temp.z('jd', id, 60, 110) else pg_temp.z('jd', id, 28, 130) end), timestamp '2026-12-31') as end_at
from (
  select i as id, split_part(t, '/', 1) as title, split_part(t, '/', 2) as cat,
    (string_to_array(split_part(t, '/', 3), ' '))[1 + pg_temp.z('jdp', i, 0, 99) % cardinality(string_to_array(split_part(t, '/', 3), ' '))]::int as dept_id,
    split_part(t, '/', 4)::int as lo, split_part(t, '/', 5)::int as hi, jt as job_type,
    pg_temp.worktime(case when jt = 2 then make_date(2023 + pg_temp.z('jy', i, 0, 2), 9, pg_temp.z('jdd', i, 1, 20))::timestamp
      else timestamp '2023-10-09' + make_interval(days => floor(980 * i / 170.0)::int) end, 'jo', i) as open_at
  from (select i, case when i % 9 = 4 then 2 when i % 31 = 7 then 3 else 1 end as jt,
      pg_temp.one('jt', i, '嵌入式软件工程师/RD/7 7 10/15/28,机械设计工程师/RD/8/12/22,视觉算法工程师/RD/9/22/45,Java开发工程师/RD/10 24/16/30,前端开发工程师/RD/10/14/25,测试工程师/RD/10 7/11/20,产品经理/PM/11/18/32,电气工程师/RD/8 15/11/20,工艺工程师/MF/15 12/10/17,生产主管/MF/12 13/9/14,设备维护技师/MF/12 13/7/11,质量工程师/QA/14/10/16,供应商质量工程师/QA/14/12/18,大客户销售经理/SA/16 17/12/25,区域销售工程师/SA/16 17 19/9/18,海外销售经理/SA/18/15/30,采购工程师/SC/20/10/16,计划专员/SC/21/8/12,物流主管/SC/21/10/15,会计/FN/23/8/13,薪酬福利专员/FN/22/8/13,招聘专员/FN/22/8/12') as t
    from generate_series(1, 170) i) a
) j;
update jb set dept_id = 16 where dept_id = 19 and open_at > '2024-10-01';

-- 投递的底稿：每条投递最终能走到的阶段 reach；重复投递的不会到 offer
create temp table ap as
select row_number() over (order by apply_at, k) as id, k, cand, job, apply_at, case when apply_at > '2026-05-12' and reach in (5, 6) and not late then 7 else reach end as reach, late from (
  select distinct on (cand, job) k, cand, job, apply_at, reach, late from (
    select i as k, case when i <= 2300 then i else 1 + floor(2300 * pg_temp.f('ac', i))::int end as cand, b.id as job, i > 2300 as late,
      greatest(b.open_at + make_interval(mins => pg_temp.z('amn', i, 5, 300)), date_trunc('day', b.open_at) + make_interval(days => floor(extract(day from least(b.end_at, timestamp '2026-06-22') - b.open_at) * power(pg_temp.f('aday', i), 1.6))::int,
        mins => 420 + floor(960 * sqrt(pg_temp.f('amin', i)))::int, secs => pg_temp.z('asec', i, 0, 59))) as apply_at,
      pg_temp.w('reach', i, case when i > 2300 then '1:55,2:22,4:14,5:6,6:3' else '1:39,2:23,3:5,4:15,5:7,6:4,7:2.2,8:1.2,9:7.5' end)::int as reach
    from generate_series(1, 3000) i join jb b on b.id = 1 + floor(170 * power(pg_temp.f('ajob', i), 1.25))::int * 67 % 170
  ) x where apply_at < '2026-06-22 17:00' order by cand, job, k) y;
-- 各阶段进入时间
create temp table st as
with recursive s as (
  select a.id, 1 as stage, a.apply_at as at, a.reach, a.job from ap a
  union all
  select s.id, n.stage, pg_temp.worktime(date_trunc('day', s.at) + make_interval(days => case n.stage when 8 then 3 + pg_temp.z('g8', s.id, 0, 6) when 9 then 12 + pg_temp.z('g9', s.id, 0, 28) else 1 + pg_temp.z('g' || n.stage, s.id, 0, 6) end), 'gw' || n.stage, s.id), s.reach, s.job
  from s cross join lateral (select case when s.stage = 2 and s.reach <> 3 and s.job % 5 <> 0 then 4 else s.stage + 1 end as stage) n
  where n.stage <= s.reach
) select id, stage, at, reach, job from s where at <= '2026-06-22 18:00';
create index on st (id, stage);
create temp table cur as
select a.*, c.stage, c.at, case when a.reach = 9 then null else pg_temp.worktime(date_trunc('day', c.at) + make_interval(days => 1 + pg_temp.z('arc', a.id, 0, case when c.stage = 1 then 8 else 12 end)), 'arw', a.id) end as arch_at
from ap a join lateral (select stage, at from st where st.id = a.id order by stage desc limit 1) c on true;
update cur set arch_at = null where arch_at > '2026-06-22 18:00' or stage < reach;
create index on cur (job);

create table rc_headcount (
  id bigint primary key,
  req_no varchar(24) not null unique,
  dept_id bigint not null,
  position_name varchar(64) not null,
  hc_count int not null,
  req_reason smallint not null,
  expect_date date,
  approve_status smallint not null,
  approver_id bigint,
  approve_time timestamp,
  applicant_id bigint not null,
  create_time timestamp not null,
  remark varchar(200)
);
comment on table rc_headcount is '招聘需求（编制申请）'; comment on column rc_headcount.id is '需求ID'; comment on column rc_headcount.req_no is '需求单号'; comment on column rc_headcount.dept_id is '需求部门ID'; comment on column rc_headcount.position_name is '岗位名称'; comment on column rc_headcount.hc_count is '需求人数'; comment on column rc_headcount.req_reason is '需求原因：1新增编制 2离职补缺 3人才储备'; comment on column rc_headcount.expect_date is '期望到岗日期'; comment on column rc_headcount.approve_status is '审批状态：0审批中 1已通过 2已驳回 3已撤回'; comment on column rc_headcount.approver_id is '审批人（用户ID）'; comment on column rc_headcount.approve_time is '审批时间'; comment on column rc_headcount.applicant_id is '申请人（用户ID）'; comment on column rc_headcount.create_time is '提交时间'; comment on column rc_headcount.remark is '备注';

create table rc_job (
  id bigint primary key,
  job_code varchar(24) not null unique,
  job_title varchar(64) not null,
  job_category varchar(8) not null,
  dept_id bigint not null,
  headcount_id bigint,
  recruit_type smallint not null,
  work_city varchar(16) not null,
  need_num int not null,
  education_req varchar(8),
  salary_min int,
  salary_max int,
  owner_id bigint not null,
  job_status smallint not null,
  publish_time timestamp,
  close_time timestamp
);
comment on table rc_job is '招聘职位'; comment on column rc_job.id is '职位ID'; comment on column rc_job.job_code is '职位编号'; comment on column rc_job.job_title is '职位名称'; comment on column rc_job.job_category is '职位类别（字典job_category）'; comment on column rc_job.dept_id is '用人部门ID'; comment on column rc_job.headcount_id is '关联招聘需求ID'; comment on column rc_job.recruit_type is '招聘类型：1社会招聘 2校园招聘 3实习生'; comment on column rc_job.work_city is '工作城市'; comment on column rc_job.need_num is '招聘人数'; comment on column rc_job.education_req is '最低学历要求（字典education），空为不限'; comment on column rc_job.salary_min is '月薪下限（元），空为面议'; comment on column rc_job.salary_max is '月薪上限（元），空为面议'; comment on column rc_job.owner_id is '职位负责人（HR用户ID）'; comment on column rc_job.job_status is '职位状态：1招聘中 2已暂停 3已完成 4已取消'; comment on column rc_job.publish_time is '发布时间'; comment on column rc_job.close_time is '关闭时间';
insert into rc_job
select b.id, 'JOB' || to_char(b.open_at, 'YYMM') || lpad(b.id::text, 4, '0'), b.title, b.cat, b.dept_id, case when b.id % 11 <> 0 then b.id end, b.job_type, d.city,
  case s.st when 3 then greatest(h.n, 1) else h.n + pg_temp.z('jn', b.id, 1, case when b.job_type = 2 then 6 else 2 end) end,
  case when b.cat = 'MF' and pg_temp.f('je', b.id) < 0.5 then case when pg_temp.f('je2', b.id) < 0.6 then '20' end when b.title like '%算法%' then '40' else '30' end,
  case when pg_temp.f('js', b.id) > 0.12 then case b.job_type when 3 then 4000 else b.lo * 1000 end end,
  case when pg_temp.f('js', b.id) > 0.12 then case b.job_type when 3 then 5500 else b.hi * 1000 end end,
  2 + floor(13 * power(pg_temp.f('jow', b.id), 1.4))::int, s.st, b.open_at,
  case when s.st in (3, 4) then greatest(b.end_at, h.last_at) end
from jb b join sys_department d on d.id = b.dept_id
cross join lateral (select count(*) filter (where stage = 9)::int as n, count(*) filter (where stage < 9 and arch_at is null) as going, max(coalesce(arch_at, at)) + interval '3 hours' as last_at from cur where cur.job = b.id) h
cross join lateral (select case when b.end_at > '2026-06-22' or h.going > 0 then case when pg_temp.f('jst', b.id) < 0.2 then 2 else 1 end when h.n = 0 then 4 else 3 end as st) s;

insert into rc_headcount
select id, 'HC' || to_char(at, 'YYYYMMDD') || lpad(id::text, 4, '0'), dept_id, title, n, pg_temp.w('hr', id, '1:4,2:5,3:1')::int,
  (at + make_interval(days => pg_temp.z('he', id, 45, 100)))::date, s, case when s in (1, 2) then (array[22, 23, 24, 25, 26])[1 + pg_temp.z('ha', id, 0, 4)] end,
  case when s in (1, 2) then pg_temp.worktime(at + make_interval(days => pg_temp.z('hd', id, 1, 3)), 'hw', id) end, 20 + dept_id, at,
  case s when 2 then pg_temp.one('hm', id, '年度编制已满,请先内部调配,岗位职责与现有岗位重复') when 1 then case when pg_temp.f('hm2', id) < 0.1 then '加急' end end
from (
  select j.id, j.dept_id, j.job_title as title, j.need_num as n, 1 as s, j.publish_time - make_interval(days => pg_temp.z('hb', j.id, 6, 16)) as at from rc_job j where j.headcount_id is not null
  union all
  select 170 + i, b.dept_id, b.title, pg_temp.z('hn', i, 1, 3), case when i > 42 then 0 else pg_temp.w('hst', i, '2:5,3:2')::int end,
    pg_temp.worktime(case when i > 42 then timestamp '2026-06-12' + make_interval(days => i - 42) else timestamp '2023-11-01' + make_interval(days => i * 21) end, 'hz', i)
  from generate_series(1, 48) i join jb b on b.id = 1 + i * 53 % 170) q
where dept_id <> 19 or at < '2024-12-01';

create table rc_job_member (
  id bigint primary key,
  job_id bigint not null,
  user_id bigint not null,
  member_role smallint not null,
  create_time timestamp not null
);
comment on table rc_job_member is '职位协作人'; comment on column rc_job_member.id is '主键'; comment on column rc_job_member.job_id is '职位ID'; comment on column rc_job_member.user_id is '用户ID'; comment on column rc_job_member.member_role is '协作角色：1协作HR 2用人经理 3面试官'; comment on column rc_job_member.create_time is '添加时间';
insert into rc_job_member
select row_number() over (order by job, r, u), job, u, r, at from (
  select id as job, 20 + dept_id as u, 2 as r, publish_time as at from rc_job
  union all select id, 2 + (owner_id - 2 + 5)::int % 13, 1, publish_time + interval '20 minutes' from rc_job where id % 3 = 0
  union all select j.id, u.id, 3, j.publish_time + interval '1 day' from rc_job j cross join lateral (select id from sys_user where dept_id = j.dept_id and role_code = 'interviewer' order by pg_temp.f('jm' || j.id, id) limit 3) u) m;

create table rc_candidate (
  id bigint primary key,
  candidate_name varchar(32) not null,
  gender smallint,
  birthday date,
  mobile varchar(16),
  email varchar(64),
  current_city varchar(16),
  highest_education varchar(8),
  work_years int,
  current_company varchar(64),
  expect_salary int,
  source_channel_id int not null,
  referrer_id bigint,
  talent_status smallint not null,
  is_deleted smallint not null default 0,
  create_time timestamp not null
);
comment on table rc_candidate is '候选人'; comment on column rc_candidate.id is '候选人ID'; comment on column rc_candidate.candidate_name is '姓名'; comment on column rc_candidate.gender is '性别：1男 2女 空为未知'; comment on column rc_candidate.birthday is '出生日期'; comment on column rc_candidate.mobile is '手机号'; comment on column rc_candidate.email is '邮箱'; comment on column rc_candidate.current_city is '现居城市'; comment on column rc_candidate.highest_education is '最高学历（字典education）'; comment on column rc_candidate.work_years is '工作年限'; comment on column rc_candidate.current_company is '当前公司'; comment on column rc_candidate.expect_salary is '期望月薪（元）'; comment on column rc_candidate.source_channel_id is '首次来源渠道ID'; comment on column rc_candidate.referrer_id is '内推人（用户ID）'; comment on column rc_candidate.talent_status is '人才状态：1在流程中 2人才库 3已入职 4黑名单'; comment on column rc_candidate.is_deleted is '逻辑删除：0否 1是（候选人要求删除或重复合并）'; comment on column rc_candidate.create_time is '入库时间';
create temp table cn as
select c, min(apply_at) as at, (array_agg(job order by apply_at))[1] as job, bool_or(stage = 9) as hired, bool_or(stage < 9 and arch_at is null) as going from (select cand as c, * from cur) x group by c;
create temp table cx as
select n.*, row_number() over (order by n.at, n.c) as id, b.job_type, b.lo, b.hi,
  pg_temp.w('cch', n.c, case b.job_type when 2 then '8:7,9:2,1:1,5:1' when 3 then '8:3,3:3,9:2' else case when b.cat = 'MF' then '1:3,2:3,3:3,12:2,5:3' else '1:3,2:3,3:7,4:3,5:3,6:1,7:0.5,9:1,10:0.4' end end)::int as ch
from cn n join jb b on b.id = n.job;
update cx set ch = 11 where ch in (1, 2) and at < '2024-08-01' and c % 3 = 0;
insert into rc_candidate
select id, pg_temp.person('c', id, sx), case when pg_temp.f('cgn', id) > 0.03 then sx end,
  case when pg_temp.f('cbn', id) > 0.14 then (at - make_interval(days => 365 * (22 + wy + case when edu >= 40 then 2 else 0 end) + pg_temp.z('cbd', id, 0, 500)))::date end,
  case when gone then null else pg_temp.mobile('c', id) end, case when not gone and pg_temp.f('cm', id) > 0.12 then lower(substr(md5('mail' || id), 1, 7)) || '@' || pg_temp.one('cmd', id, '163.example,qq.example,qq.example,126.example,outlook.example') end,
  pg_temp.w('cc', id, '苏州:9,上海:6,无锡:3,武汉:4,深圳:3,成都:3,南京:2,杭州:2,合肥:1,常州:1,西安:1'), edu::text, wy,
  case when wy > 0 and pg_temp.f('cco', id) > 0.15 then pg_temp.one('cc1', id, '恒拓,远景,华锐,金陵,赛格,锦程,天准,凌云,百川,旭阳,联创,中科创,长三角,维新,启明,盛泰') || pg_temp.one('cc2', id, '精密机械,自动化,软件,电子,汽车零部件,智能科技,新能源,物流') || pg_temp.one('cc3', id, '有限公司,有限公司,股份有限公司') end,
  case when job_type <> 3 and pg_temp.f('ces', id) > 0.2 then (500 * round((lo + (hi - lo) * (0.1 + pg_temp.f('ces2', id))) * 2))::int end,
  ch, case when ch = 5 then 45 + pg_temp.z('cr', id, 0, 105) end,
  case when hired then 3 when going then 1 when pg_temp.f('cbl', id) < 0.008 then 4 else 2 end, gone::int, at
from (select *, 1 + (pg_temp.f('csx', id) < 0.38)::int as sx, case job_type when 1 then 1 + floor(14 * power(pg_temp.f('cwy', id), 1.5))::int else 0 end as wy,
   pg_temp.w('ced', id, case when job_type = 2 then '30:6,40:4,50:0.3' when lo < 10 then '10:1,20:4,30:5,40:0.3' else '20:1,30:7,40:2.5,50:0.2' end)::int as edu,
   not hired and not going and pg_temp.f('cdel', id) < 0.015 as gone from cx) q;
-- 黑名单、删除的人不再在流程中
create table rc_candidate_education (
  id bigint primary key,
  candidate_id bigint not null,
  school_name varchar(64) not null,
  major varchar(64),
  degree varchar(8) not null,
  start_date date,
  end_date date,
  is_full_time smallint not null default 1
);
comment on table rc_candidate_education is '候选人教育经历'; comment on column rc_candidate_education.id is '主键'; comment on column rc_candidate_education.candidate_id is '候选人ID'; comment on column rc_candidate_education.school_name is '学校'; comment on column rc_candidate_education.major is '专业'; comment on column rc_candidate_education.degree is '学历（字典education）'; comment on column rc_candidate_education.start_date is '入学日期'; comment on column rc_candidate_education.end_date is '毕业日期'; comment on column rc_candidate_education.is_full_time is '是否全日制：1是 0否';
insert into rc_candidate_education
select row_number() over (order by c.id, d), c.id, case when d <= 20 then pg_temp.one('es' || d, c.id, '江南职业技术学院,苏州工业职业学院,武汉机电职业学院,无锡商贸职业学院,成都电子职业学院') else pg_temp.one('es' || d, c.id, '江南理工大学,东吴大学,华东科技大学,江城大学,西川大学,钱塘工业大学,秦岭科技大学,皖江大学,金陵工学院,岭南大学,太湖学院,楚天工程学院') end,
  case when d = 10 then null else pg_temp.one('em' || d / 40, c.id, '机械设计制造及其自动化,电气工程及其自动化,计算机科学与技术,软件工程,电子信息工程,测控技术与仪器,工业工程,会计学,人力资源管理,国际经济与贸易,市场营销,物流管理,材料成型及控制') end,
  d::text, make_date(y - case d when 30 then 4 else 3 end, 9, 1), make_date(y, case d when 40 then 6 else 7 end, case d when 40 then 20 else 1 end), case when d in (20, 30) and pg_temp.f('ef' || d, c.id) < 0.09 then 0 else 1 end
from rc_candidate c cross join lateral (select unnest(case c.highest_education when '40' then array[30, 40] when '50' then array[30, 40, 50] else array[c.highest_education::int] end) as d) e
cross join lateral (select extract(year from c.create_time)::int - c.work_years + case when c.work_years = 0 then 1 else 0 end - case when c.highest_education::int > d then (c.highest_education::int - d) / 10 * 3 else 0 end as y) yy
where c.is_deleted = 0 and pg_temp.f('eno', c.id) > 0.03;

create table rc_application (
  id bigint primary key,
  application_no varchar(24) not null unique,
  candidate_id bigint not null,
  job_id bigint not null,
  channel_id int not null,
  apply_time timestamp not null,
  stage_id int not null,
  app_status smallint not null,
  hr_id bigint not null,
  match_score numeric(5,1),
  archive_reason varchar(8),
  archive_time timestamp,
  update_time timestamp not null
);
comment on table rc_application is '投递申请（候选人与职位）'; comment on column rc_application.id is '申请ID'; comment on column rc_application.application_no is '申请编号'; comment on column rc_application.candidate_id is '候选人ID'; comment on column rc_application.job_id is '职位ID'; comment on column rc_application.channel_id is '本次投递渠道ID'; comment on column rc_application.apply_time is '投递时间'; comment on column rc_application.stage_id is '当前（或归档前）阶段ID'; comment on column rc_application.app_status is '申请状态：1进行中 2已归档（淘汰） 3已入职'; comment on column rc_application.hr_id is '负责HR（用户ID）'; comment on column rc_application.match_score is '系统匹配分（0-100）'; comment on column rc_application.archive_reason is '归档原因（字典archive_reason）'; comment on column rc_application.archive_time is '归档时间'; comment on column rc_application.update_time is '更新时间';
insert into rc_application
select c.id, 'A' || to_char(c.apply_at, 'YYYYMMDD') || lpad(c.id::text, 5, '0'), x.id, c.job, case when c.late then pg_temp.w('ach', c.id, '3:4,9:2,1:2,2:1')::int else x.ch end, c.apply_at, c.stage,
  case when c.stage = 9 then 3 when c.arch_at is not null then 2 else 1 end, j.owner_id,
  case when pg_temp.f('ams', c.id) > 0.1 then round((42 + 4.5 * least(c.stage, 6) + 30 * pg_temp.f('ams2', c.id))::numeric, 1) end,
  case when c.arch_at is not null then case when c.stage in (1, 2) then pg_temp.w('ar', c.id, 'R01:9,R02:3,R03:1.5,R06:2,R07:1' || case when c.apply_at < '2024-06-01' then ',R08:1' else '' end) when c.stage in (3, 4, 5, 6) then pg_temp.w('ar', c.id, 'R04:8,R05:3,R03:1,R07:0.6') when c.stage = 7 then pg_temp.w('ar', c.id, 'R09:8,R11:1') else 'R10' end end,
  c.arch_at, coalesce(c.arch_at, c.at)
from cur c join cx x on x.c = c.cand join rc_job j on j.id = c.job;

create table rc_stage_log (
  id bigint primary key,
  application_id bigint not null,
  from_stage_id int,
  to_stage_id int,
  action_type smallint not null,
  operator_id bigint,
  operate_time timestamp not null,
  remark varchar(200)
);
comment on table rc_stage_log is '阶段流转记录'; comment on column rc_stage_log.id is '主键'; comment on column rc_stage_log.application_id is '申请ID'; comment on column rc_stage_log.from_stage_id is '原阶段ID，投递时为空'; comment on column rc_stage_log.to_stage_id is '目标阶段ID，归档时为空'; comment on column rc_stage_log.action_type is '动作：1投递 2推进 3归档'; comment on column rc_stage_log.operator_id is '操作人（用户ID），空为系统'; comment on column rc_stage_log.operate_time is '操作时间'; comment on column rc_stage_log.remark is '备注';
insert into rc_stage_log
select row_number() over (order by at, app, act), app, fs, ts, act, case when act > 1 then a.hr_id end, at, case when act = 3 and pg_temp.f('slr', app) < 0.15 then pg_temp.one('slm', app, '转人才库备选,后续有合适岗位再联系,电话沟通后候选人放弃,用人部门反馈不合适') end
from (select id as app, lag(stage) over (partition by id order by stage) as fs, stage as ts, case stage when 1 then 1 else 2 end as act, at from st
  union all select id, stage, null, 3, arch_at from cur where arch_at is not null) l join rc_application a on a.id = l.app;

create table rc_interview (
  id bigint primary key,
  application_id bigint not null,
  stage_id int not null,
  interview_type smallint not null,
  start_time timestamp not null,
  duration_min int not null,
  meeting_room varchar(32),
  organizer_id bigint not null,
  interview_status smallint not null,
  cancel_reason varchar(100),
  create_time timestamp not null
);
comment on table rc_interview is '面试安排'; comment on column rc_interview.id is '面试ID'; comment on column rc_interview.application_id is '申请ID'; comment on column rc_interview.stage_id is '面试所属阶段ID'; comment on column rc_interview.interview_type is '面试方式：1现场 2视频 3电话'; comment on column rc_interview.start_time is '面试开始时间'; comment on column rc_interview.duration_min is '时长（分钟）'; comment on column rc_interview.meeting_room is '会议室，非现场为空'; comment on column rc_interview.organizer_id is '组织HR（用户ID）'; comment on column rc_interview.interview_status is '面试状态：1待面试 2已完成 3已取消 4候选人未到场'; comment on column rc_interview.cancel_reason is '取消原因'; comment on column rc_interview.create_time is '创建时间';
create temp table iv as
select s.id as app, s.stage, s.at, greatest(s.at + interval '40 minutes', least(date_trunc('hour', e.until) - interval '2 hours', date_trunc('day', s.at) + make_interval(days => case extract(isodow from s.at)::int when 5 then 3 else 1 end, hours => pg_temp.z('ivh' || s.stage, s.id, 9, 17)))) as start_at, e.passed, e.ended
from st s join cur c on c.id = s.id
cross join lateral (select coalesce((select min(n.at) from st n where n.id = s.id and n.stage > s.stage), c.arch_at, timestamp '2026-06-30') as until, c.stage > s.stage as passed, c.stage > s.stage or c.arch_at is not null as ended) e
where s.stage in (4, 5, 6);
insert into rc_interview
select row_number() over (order by cr, app, stt), app, stage, ty, start_at, case when stage = 6 then 30 when ty = 3 then 30 else 60 end,
  case when ty = 1 then pg_temp.one('ivr', app + stage, 'A301,A302,A305,B201,B203,长江厅,太湖厅') end, a.hr_id, stt, case when stt = 3 then pg_temp.one('ivc', app, '面试官时间冲突,候选人改期,候选人放弃') end, cr
from (
  select app, stage, pg_temp.w('ivt', app * 10 + stage, case stage when 4 then '1:4,2:5,3:1' else '1:8,2:2' end)::int as ty, date_trunc('minute', start_at) as start_at,
    case when passed then 2 when start_at > '2026-06-22 18:00' then 1 when ended and pg_temp.f('ivx', app) < 0.09 then 4 when ended and pg_temp.f('ivx', app) < 0.16 then 3 else 2 end as stt, at + interval '15 minutes' as cr from iv
  union all
  select app, stage, 1, date_trunc('hour', start_at), 3, at + interval '10 minutes' from iv where pg_temp.f('ivres', app * 10 + stage) < 0.05
) q join rc_application a on a.id = q.app;

create table rc_interview_feedback (
  id bigint primary key,
  interview_id bigint not null,
  interviewer_id bigint not null,
  score_skill smallint,
  score_communication smallint,
  score_total numeric(4,1),
  conclusion smallint,
  comment_text varchar(500),
  submit_time timestamp,
  is_submitted smallint not null
);
comment on table rc_interview_feedback is '面试评价（每位面试官一条）'; comment on column rc_interview_feedback.id is '主键'; comment on column rc_interview_feedback.interview_id is '面试ID'; comment on column rc_interview_feedback.interviewer_id is '面试官（用户ID）'; comment on column rc_interview_feedback.score_skill is '专业能力评分（1-5）'; comment on column rc_interview_feedback.score_communication is '沟通表达评分（1-5）'; comment on column rc_interview_feedback.score_total is '综合评分（两项平均）'; comment on column rc_interview_feedback.conclusion is '面试结论：1强烈推荐 2推荐 3待定 4不推荐'; comment on column rc_interview_feedback.comment_text is '评语'; comment on column rc_interview_feedback.submit_time is '提交时间'; comment on column rc_interview_feedback.is_submitted is '是否已提交：1是 0否';
insert into rc_interview_feedback
select row_number() over (order by iid, u), iid, u, case when sub then s1 end, case when sub then s2 end, case when sub then (s1 + s2) / 2.0 end,
  case when sub then case when passed then case when s1 + s2 >= 9 then 1 when s1 + s2 >= 6 then 2 else 3 end else case when s1 + s2 >= 8 then 2 when s1 + s2 >= 6 then 3 else 4 end end end,
  case when sub and pg_temp.f('fc', iid * 3 + u) < 0.7 then case when passed then pg_temp.one('fcp', iid + u, '基础扎实，项目经验与岗位匹配,思路清晰，建议进入下一轮,稳定性较好，沟通顺畅,动手能力强，可以培养') else pg_temp.one('fcn', iid + u, '项目深度不够,表达欠清晰，抗压能力存疑,技术栈不匹配,薪资预期偏高，稳定性一般') end end,
  case when sub then start_time + make_interval(mins => 60 + floor(1500 * power(pg_temp.f('fs', iid * 3 + u), 3))::int) end, sub::int
from (select i.id as iid, i.start_time, u.u, a.stage_id > i.stage_id as passed, a.stage_id > i.stage_id or pg_temp.f('fsub', i.id * 7 + u.u) > 0.07 and i.start_time < '2026-06-21 12:00' as sub,
    case when a.stage_id > i.stage_id then pg_temp.z('f1', i.id * 7 + u.u, 3, 5) else pg_temp.z('f1', i.id * 7 + u.u, 1, 4) end as s1, case when a.stage_id > i.stage_id then pg_temp.z('f2', i.id * 7 + u.u, 3, 5) else pg_temp.z('f2', i.id * 7 + u.u, 2, 4) end as s2
  from rc_interview i join rc_application a on a.id = i.application_id join rc_job j on j.id = a.job_id
  cross join lateral (select case i.stage_id when 6 then a.hr_id when 5 then 20 + j.dept_id else m.user_id end as u from (select user_id from rc_job_member where job_id = j.id and member_role = 3 order by pg_temp.f('fm' || i.id, user_id) limit case i.stage_id when 4 then 1 + (i.id % 3 = 0)::int else 1 end) m) u
  where i.interview_status = 2) q;

create table rc_offer (
  id bigint primary key,
  offer_no varchar(24) not null unique,
  application_id bigint not null,
  candidate_id bigint not null,
  dept_id bigint not null,
  monthly_salary numeric(10,2) not null,
  salary_months int not null,
  sign_bonus numeric(10,2) not null default 0,
  annual_package numeric(12,2) not null,
  probation_months int not null,
  offer_status smallint not null,
  refuse_reason varchar(8),
  send_time timestamp,
  reply_time timestamp,
  expect_onboard_date date,
  actual_onboard_date date
);
comment on table rc_offer is '录用offer'; comment on column rc_offer.id is 'offer ID'; comment on column rc_offer.offer_no is 'offer编号'; comment on column rc_offer.application_id is '申请ID'; comment on column rc_offer.candidate_id is '候选人ID'; comment on column rc_offer.dept_id is '入职部门ID'; comment on column rc_offer.monthly_salary is '月薪（元）'; comment on column rc_offer.salary_months is '年薪月数'; comment on column rc_offer.sign_bonus is '签字费（元）'; comment on column rc_offer.annual_package is '年度总包（元）= 月薪×月数+签字费'; comment on column rc_offer.probation_months is '试用期（月）'; comment on column rc_offer.offer_status is 'offer状态：0审批中 1已发送 2已接受 3已拒绝 4已撤回 5放弃入职'; comment on column rc_offer.refuse_reason is '拒绝/放弃原因（字典offer_refuse）'; comment on column rc_offer.send_time is '发送时间'; comment on column rc_offer.reply_time is '候选人答复时间'; comment on column rc_offer.expect_onboard_date is '预计入职日期'; comment on column rc_offer.actual_onboard_date is '实际入职日期';
insert into rc_offer
select row_number() over (order by o.at, o.id), 'OF' || to_char(o.at, 'YYYYMM') || lpad((row_number() over (order by o.at, o.id))::text, 4, '0'), o.id, a.candidate_id, j.dept_id, m, sm, sb, m * sm + sb, case j.recruit_type when 1 then pg_temp.w('op', o.id, '3:3,6:7')::int when 2 then 6 else 0 end, s,
  case when s in (3, 5) then pg_temp.w('orr', o.id, '1:4,2:5,3:2,4:1,5:2') end, case when s > 0 then o.at + interval '5 hours' end,
  case when s in (2, 5) then o.t8 when s = 3 then a.archive_time - interval '30 minutes' end, coalesce(o.t9 - make_interval(days => (pg_temp.f('oe', o.id) < 0.15)::int * 3), o.at + interval '28 days')::date, o.t9::date
from (select s.id, s.at, (select at from st where st.id = s.id and stage = 8) as t8, (select at from st where st.id = s.id and stage = 9) as t9 from st s where s.stage = 7) o
join rc_application a on a.id = o.id join rc_job j on j.id = a.job_id join jb b on b.id = j.id
cross join lateral (select case when j.recruit_type = 3 then 4500 else 500 * round((b.lo + (b.hi - b.lo) * (0.15 + 0.7 * pg_temp.f('om', o.id))) * 2) end::numeric(10,2) as m, case j.recruit_type when 3 then 12 else pg_temp.w('osm', o.id, '13:6,14:3,15:1')::int end as sm, case when b.hi >= 25 and pg_temp.f('osb', o.id) < 0.12 then 10000.00 * pg_temp.z('osc', o.id, 1, 4) else 0 end as sb) p
cross join lateral (select case when a.archive_reason = 'R09' then 3 when a.archive_reason = 'R11' then 4 when a.archive_reason = 'R10' then 5 when o.t8 is not null then 2 when o.at + interval '1 day' > '2026-06-22' then 0 else 1 end as s) q;

create table sys_oper_log (
  id bigint primary key,
  user_id bigint not null,
  module varchar(32) not null,
  action varchar(32) not null,
  biz_id bigint,
  ip varchar(32),
  cost_ms int,
  is_success smallint not null default 1,
  oper_time timestamp not null
);
comment on table sys_oper_log is '操作日志'; comment on column sys_oper_log.id is '主键'; comment on column sys_oper_log.user_id is '操作用户ID'; comment on column sys_oper_log.module is '模块'; comment on column sys_oper_log.action is '操作'; comment on column sys_oper_log.biz_id is '业务主键'; comment on column sys_oper_log.ip is '来源IP'; comment on column sys_oper_log.cost_ms is '耗时（毫秒）'; comment on column sys_oper_log.is_success is '是否成功：1是 0否'; comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, u, split_part(m, '/', 1), split_part(m, '/', 2), case when m not like '登录%' then pg_temp.z('lb', i, 1, 2200) end, '10.18.' || pg_temp.z('l1', i, 1, 9) || '.' || pg_temp.z('l2', i, 2, 250), 8 + floor(1500 * power(pg_temp.f('lc', i), 6))::int, (pg_temp.f('lf', i) > 0.02)::int, pg_temp.worktime(timestamp '2026-05-01' + make_interval(days => i / 17), 'lt', i)
from (select i, (array[2, 3, 4, 5, 7, 8, 9, 10, 12, 13, 14])[1 + floor(11 * power(pg_temp.f('lu', i), 1.4))::int] as u, pg_temp.one('lm', i, '登录/登录系统,登录/登录系统,候选人/查看简历,候选人/下载简历,申请/推进阶段,申请/归档,面试/安排面试,offer/发送offer,职位/编辑职位,报表/导出') as m from generate_series(1, 850) i) q;

create index idx_app_job on rc_application (job_id);
create index idx_app_candidate on rc_application (candidate_id);
create index idx_stage_log_app on rc_stage_log (application_id);
create index idx_interview_app on rc_interview (application_id);
create index idx_candidate_mobile on rc_candidate (mobile);
