-- A software firm that runs its products, sprints, tasks and bugs in ZenTao (禅道 18, open source edition; zt_ tables, people referred to by account, no foreign keys).
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

create table zt_dept (
  id serial primary key,
  name varchar(60) not null default '',
  parent integer not null default 0,
  path varchar(255) not null default '',
  grade smallint not null default 0,
  "order" smallint not null default 0,
  manager varchar(30) not null default ''
);
create table zt_user (
  id serial primary key,
  company integer not null default 1,
  type varchar(30) not null default 'inside',
  dept integer not null default 0,
  account varchar(30) not null unique,
  role varchar(10) not null default '',
  realname varchar(100) not null default '',
  gender char(1) not null default 'f',
  email varchar(90) not null default '',
  mobile varchar(11) not null default '',
  "join" date,
  visits integer not null default 0,
  ip varchar(255) not null default '',
  last bigint not null default 0,
  locked timestamp,
  deleted char(1) not null default '0'
);
create table zt_product (
  id serial primary key,
  program integer not null default 0,
  name varchar(110) not null default '',
  code varchar(45) not null default '',
  type varchar(30) not null default 'normal',
  status varchar(30) not null default 'normal',
  "desc" text,
  "PO" varchar(30) not null default '',
  "QD" varchar(30) not null default '',
  "RD" varchar(30) not null default '',
  acl varchar(10) not null default 'open',
  "createdBy" varchar(30) not null default '',
  "createdDate" timestamp,
  "closedDate" date,
  "order" integer not null default 0,
  deleted char(1) not null default '0'
);
create table zt_module (
  id serial primary key,
  root integer not null default 0,
  name varchar(60) not null default '',
  parent integer not null default 0,
  path varchar(255) not null default '',
  grade smallint not null default 0,
  "order" smallint not null default 0,
  type varchar(30) not null default '',
  owner varchar(30) not null default '',
  deleted char(1) not null default '0'
);
create table zt_project (
  id serial primary key,
  project integer not null default 0,
  type varchar(30) not null default 'sprint',
  model varchar(30) not null default '',
  parent integer not null default 0,
  path varchar(255) not null default '',
  grade smallint not null default 0,
  name varchar(90) not null default '',
  code varchar(45) not null default '',
  begin date not null,
  "end" date not null,
  "realBegan" date,
  "realEnd" date,
  days smallint not null default 0,
  status varchar(10) not null default 'wait',
  "PM" varchar(30) not null default '',
  budget varchar(30) not null default '0',
  "openedBy" varchar(30) not null default '',
  "openedDate" timestamp,
  "closedBy" varchar(30) not null default '',
  "closedDate" timestamp,
  deleted char(1) not null default '0'
);
create table zt_projectproduct (
  project integer not null,
  product integer not null,
  branch integer not null default 0,
  plan varchar(255) not null default '',
  primary key (project, product, branch)
);
create table zt_team (
  id serial primary key,
  root integer not null default 0,
  type varchar(20) not null default 'task',
  account varchar(30) not null default '',
  role varchar(30) not null default '',
  "join" date,
  days smallint not null default 0,
  hours numeric(4,1) not null default 0
);
create table zt_build (
  id serial primary key,
  project integer not null default 0,
  product integer not null default 0,
  execution integer not null default 0,
  name varchar(150) not null default '',
  "scmPath" varchar(255) not null default '',
  "date" date,
  builder varchar(30) not null default '',
  deleted char(1) not null default '0'
);
create table zt_story (
  id serial primary key,
  product integer not null default 0,
  module integer not null default 0,
  type varchar(30) not null default 'story',
  source varchar(20) not null default '',
  title varchar(255) not null default '',
  pri smallint not null default 3,
  estimate real not null default 0,
  status varchar(30) not null default '',
  stage varchar(30) not null default 'wait',
  "openedBy" varchar(30) not null default '',
  "openedDate" timestamp,
  "assignedTo" varchar(30) not null default '',
  "closedBy" varchar(30) not null default '',
  "closedDate" timestamp,
  "closedReason" varchar(30) not null default '',
  version smallint not null default 1,
  deleted char(1) not null default '0'
);
create table zt_task (
  id serial primary key,
  project integer not null default 0,
  parent integer not null default 0,
  execution integer not null default 0,
  story integer not null default 0,
  name varchar(255) not null default '',
  type varchar(20) not null default '',
  pri smallint not null default 3,
  estimate real not null default 0,
  consumed real not null default 0,
  "left" real not null default 0,
  deadline date,
  status varchar(10) not null default 'wait',
  "openedBy" varchar(30) not null default '',
  "openedDate" timestamp,
  "assignedTo" varchar(30) not null default '',
  "realStarted" timestamp,
  "finishedBy" varchar(30) not null default '',
  "finishedDate" timestamp,
  "canceledDate" timestamp,
  "closedBy" varchar(30) not null default '',
  "closedDate" timestamp,
  "closedReason" varchar(30) not null default '',
  deleted char(1) not null default '0'
);
create table zt_effort (
  id serial primary key,
  "objectType" varchar(30) not null default '',
  "objectID" integer not null default 0,
  project integer not null default 0,
  execution integer not null default 0,
  account varchar(30) not null default '',
  work text,
  "date" date,
  "left" real not null default 0,
  consumed real not null default 0,
  deleted char(1) not null default '0'
);
create table zt_bug (
  id serial primary key,
  project integer not null default 0,
  product integer not null default 0,
  module integer not null default 0,
  execution integer not null default 0,
  story integer not null default 0,
  title varchar(255) not null default '',
  severity smallint not null default 3,
  pri smallint not null default 3,
  type varchar(30) not null default '',
  os varchar(255) not null default '',
  browser varchar(255) not null default '',
  status varchar(30) not null default 'active',
  confirmed smallint not null default 0,
  "activatedCount" smallint not null default 0,
  "openedBy" varchar(30) not null default '',
  "openedDate" timestamp,
  "openedBuild" varchar(255) not null default '',
  "assignedTo" varchar(30) not null default '',
  "resolvedBy" varchar(30) not null default '',
  resolution varchar(30) not null default '',
  "resolvedBuild" varchar(30) not null default '',
  "resolvedDate" timestamp,
  "closedBy" varchar(30) not null default '',
  "closedDate" timestamp,
  "duplicateBug" integer not null default 0,
  deleted char(1) not null default '0'
);
create table zt_case (
  id serial primary key,
  product integer not null default 0,
  module integer not null default 0,
  story integer not null default 0,
  title varchar(255) not null default '',
  precondition text,
  pri smallint not null default 3,
  type varchar(30) not null default 'feature',
  stage varchar(255) not null default '',
  status varchar(30) not null default 'normal',
  "openedBy" varchar(30) not null default '',
  "openedDate" timestamp,
  version smallint not null default 1,
  "lastRunner" varchar(30) not null default '',
  "lastRunDate" timestamp,
  "lastRunResult" varchar(30) not null default '',
  deleted char(1) not null default '0'
);
create table zt_action (
  id serial primary key,
  "objectType" varchar(30) not null default '',
  "objectID" integer not null default 0,
  product varchar(255) not null default '',
  project integer not null default 0,
  execution integer not null default 0,
  actor varchar(100) not null default '',
  action varchar(80) not null default '',
  "date" timestamp,
  comment text,
  extra text,
  "read" char(1) not null default '0'
);
create table zt_lang (
  id serial primary key,
  lang varchar(30) not null,
  module varchar(30) not null,
  section varchar(50) not null,
  "key" varchar(60) not null,
  value text not null,
  system char(1) not null default '1',
  vision varchar(10) not null default 'rnd',
  unique (lang, module, section, "key", vision)
);
create table zt_config (
  id serial primary key,
  vision varchar(10) not null default '',
  owner varchar(30) not null default '',
  module varchar(30) not null default '',
  section varchar(30) not null default '',
  "key" varchar(30) not null default '',
  value text
);

select pg_temp.cc('zt_dept', '部门', 'id=部门编号|name=部门名称|parent=上级部门|path=路径|grade=级别|order=排序|manager=部门负责人(账号)');
select pg_temp.cc('zt_user', '用户', 'id=用户编号|company=所属公司|type=用户类型 inside内部 outside外部|dept=所属部门|account=用户名|role=职位 dev研发 qa测试 pm项目经理 po产品经理 td研发主管 pd产品主管 qd测试主管 top高层管理 others其他|realname=姓名|gender=性别 f女 m男|email=邮箱|mobile=手机|join=入职日期|visits=访问次数|ip=最后IP|last=最后登录(时间戳)|locked=锁住日期|deleted=已删除 0否 1是');
select pg_temp.cc('zt_product', '产品', 'program=所属项目集|name=产品名称|code=产品代号|type=产品类型 normal正常 branch多分支 platform多平台|status=状态 normal正常 closed结束|desc=产品描述|PO=产品负责人|QD=测试负责人|RD=发布负责人|acl=访问控制 open公开 private私有|createdBy=由谁创建|createdDate=创建日期|closedDate=关闭日期|order=排序|deleted=已删除 0否 1是');
select pg_temp.cc('zt_module', '模块', 'id=模块编号|root=所属产品|name=模块名称|parent=上级模块|path=路径|grade=级别|order=排序|type=模块类型|owner=负责人|deleted=已删除');
select pg_temp.cc('zt_project', '项目集、项目与执行（迭代）共用表', 'id=编号|project=所属项目，仅执行有值|type=类型 program项目集 project项目 sprint迭代 stage阶段 kanban看板|model=管理模型 scrum waterfall|parent=上级|path=路径|grade=级别|name=名称|code=代号|begin=计划开始|end=计划完成|realBegan=实际开始|realEnd=实际完成|days=可用工作日|status=状态 wait未开始 doing进行中 suspended已挂起 closed已关闭|PM=负责人|budget=预算(元)|openedBy=由谁创建|openedDate=创建日期|closedBy=由谁关闭|closedDate=关闭日期|deleted=已删除');
select pg_temp.cc('zt_projectproduct', '项目与产品关联', 'project=项目或执行编号|product=产品编号|branch=分支|plan=计划');
select pg_temp.cc('zt_team', '项目/执行团队成员', 'root=项目或执行编号|type=类型 project项目 execution执行|account=用户名|role=角色|join=加盟日|days=可用工日|hours=每天可用工时');
select pg_temp.cc('zt_build', '版本', 'project=所属项目|product=产品|execution=所属执行|name=名称编号|scmPath=源代码地址|date=打包日期|builder=构建者|deleted=已删除');
select pg_temp.cc('zt_story', '需求', 'id=编号|product=所属产品|module=所属模块|type=需求类型 story研发需求 requirement用户需求|source=需求来源|title=需求名称|pri=优先级|estimate=预计工时|status=当前状态 draft草稿 reviewing评审中 active激活 changing变更中 closed已关闭|stage=所处阶段 wait未开始 planned已计划 projected已立项 developing研发中 developed研发完毕 testing测试中 tested测试完毕 verified已验收 released已发布 closed已关闭|openedBy=由谁创建|openedDate=创建日期|assignedTo=指派给|closedBy=由谁关闭|closedDate=关闭日期|closedReason=关闭原因 done已完成 duplicate重复 postponed延期 willnotdo不做 cancel已取消|version=版本号|deleted=已删除');
select pg_temp.cc('zt_task', '任务', 'id=编号|project=所属项目|parent=父任务|execution=所属执行|story=相关研发需求|name=任务名称|type=任务类型 design设计 devel开发 test测试 study研究 discuss讨论 ui界面 affair事务 misc其他|pri=优先级|estimate=最初预计(小时)|consumed=总计消耗(小时)|left=预计剩余(小时)|deadline=截止日期|status=任务状态 wait未开始 doing进行中 done已完成 pause已暂停 cancel已取消 closed已关闭|openedBy=由谁创建|openedDate=创建日期|assignedTo=指派给|realStarted=实际开始|finishedBy=由谁完成|finishedDate=实际完成|canceledDate=取消时间|closedBy=由谁关闭|closedDate=关闭时间|closedReason=关闭原因|deleted=已删除');
select pg_temp.cc('zt_effort', '日志（工时）', 'objectType=对象类型|objectID=对象编号|project=所属项目|execution=所属执行|account=登记人|work=工作内容|date=日期|left=剩余工时|consumed=耗时|deleted=已删除');
select pg_temp.cc('zt_bug', 'Bug', 'id=Bug编号|project=所属项目|product=所属产品|module=所属模块|execution=所属执行|story=相关需求|title=Bug标题|severity=严重程度|pri=优先级|type=Bug类型|os=操作系统|browser=浏览器|status=Bug状态 active激活 resolved已解决 closed已关闭|confirmed=是否确认|activatedCount=激活次数|openedBy=由谁创建|openedDate=创建日期|openedBuild=影响版本|assignedTo=指派给|resolvedBy=解决者|resolution=解决方案 bydesign设计如此 duplicate重复Bug external外部原因 fixed已解决 notrepro无法重现 postponed延期处理 willnotfix不予解决|resolvedBuild=解决版本|resolvedDate=解决日期|closedBy=由谁关闭|closedDate=关闭日期|duplicateBug=重复Bug|deleted=已删除');
select pg_temp.cc('zt_case', '用例', 'id=用例编号|product=所属产品|module=所属模块|story=相关研发需求|title=用例标题|precondition=前置条件|pri=优先级|type=用例类型 feature功能测试 performance性能测试 config配置相关 install安装部署 security安全相关 interface接口测试|stage=适用阶段|status=用例状态 wait待评审 normal正常 blocked被阻塞 investigate研究中|openedBy=由谁创建|openedDate=创建日期|version=用例版本|lastRunner=执行人|lastRunDate=执行时间|lastRunResult=结果 pass通过 fail失败 blocked阻塞|deleted=已删除');
select pg_temp.cc('zt_action', '系统日志', 'objectType=对象类型|objectID=对象编号|product=产品|project=项目|execution=执行|actor=操作者|action=动作|date=日期|comment=备注|extra=附加值|read=已读');
select pg_temp.cc('zt_lang', '自定义语言项', 'lang=语言|module=模块|section=字段列表|key=键|value=显示值|system=是否系统内置|vision=界面');
select pg_temp.cc('zt_config', '系统配置', 'owner=属主|module=模块|section=分区|key=键|value=值');

insert into zt_dept (id, name, parent, path, grade, "order", manager) values
 (1,'研发中心',0,',1,',1,10,'zhaoming'),(2,'产品部',0,',2,',1,20,'linxiao'),(3,'质量部',0,',3,',1,30,'hanxue'),(4,'交付与实施部',0,',4,',1,40,'duqiang'),(5,'综合管理部',0,',5,',1,50,''),
 (6,'平台研发组',1,',1,6,',2,11,'zhaoming'),(7,'移动端组',1,',1,7,',2,12,'hejun'),(8,'前端组',1,',1,8,',2,13,''),(9,'数据组',1,',1,9,',2,14,'caiwen'),(10,'测试一组',3,',3,10,',2,31,'hanxue'),(11,'自动化测试组',3,',3,11,',2,32,'');

create temp table nm as
select i, s[1 + (i * 7) % 24] as fam, sp[1 + (i * 7) % 24] as famp, g[1 + (i * 5 + i / 24) % 24] as giv, gp[1 + (i * 5 + i / 24) % 24] as givp,
  sx[1 + (i * 5 + i / 24) % 24] as sex
from generate_series(1, 76) as i, (select string_to_array('王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,何,郭,马,罗,宋,郑,谢,唐,冯,彭', ',') as s,
 string_to_array('wang,li,zhang,liu,chen,yang,huang,zhou,wu,xu,sun,hu,zhu,gao,he,guo,ma,luo,song,zheng,xie,tang,feng,peng', ',') as sp,
 string_to_array('伟,磊,婷,强,静,浩,丽,鹏,娜,超,敏,杰,雪,涛,佳,斌,琳,峰,倩,凯,慧,宇,莹,亮', ',') as g,
 string_to_array('wei,lei,ting,qiang,jing,hao,li,peng,na,chao,min,jie,xue,tao,jia,bin,lin,feng,qian,kai,hui,yu,ying,liang', ',') as gp,
 string_to_array('m,m,f,m,f,m,f,m,f,m,f,m,f,m,f,m,f,m,f,m,f,m,f,m', ',') as sx) as l;
insert into zt_user (id, dept, account, role, realname, gender, email, mobile, "join", visits, ip, last, deleted) values
 (1, 0, 'admin', '', '系统管理员', 'm', 'admin@yuntu-soft.cn', '', null, 1430, '192.168.10.2', 1782180000, '0'),
 (2, 1, 'zhaoming', 'td', '赵明', 'm', 'zhaoming@yuntu-soft.cn', '13901137762', '2017-03-06', 1211, '192.168.10.21', 1782201221, '0'),
 (3, 2, 'linxiao', 'pd', '林晓', 'f', 'linxiao@yuntu-soft.cn', '13810072345', '2018-05-14', 1630, '192.168.10.33', 1782205120, '0'),
 (4, 3, 'hanxue', 'qd', '韩雪', 'f', 'hanxue@yuntu-soft.cn', '13701289013', '2018-09-03', 1522, '192.168.10.40', 1782204510, '0'),
 (5, 4, 'duqiang', 'pm', '杜强', 'm', 'duqiang@yuntu-soft.cn', '15811230987', '2019-02-18', 980, '192.168.10.51', 1782114520, '0'),
 (6, 7, 'hejun', 'td', '何军', 'm', 'hejun@yuntu-soft.cn', '18611209987', '2019-07-01', 1011, '192.168.10.62', 1782193320, '0'),
 (7, 9, 'caiwen', 'td', '蔡雯', 'f', 'caiwen@yuntu-soft.cn', '18500213355', '2020-04-20', 872, '192.168.10.70', 1782190001, '0');
insert into zt_user (id, type, dept, account, role, realname, gender, email, mobile, "join", visits, ip, last, deleted)
select 7 + i, case when i > 72 then 'outside' else 'inside' end,
  case when i > 72 then 0 else d end, acc || case when n > 1 then n::text else '' end,
  case when i > 72 then 'others' when d in (6,7,8,9) then 'dev' when d in (10,11) then 'qa' when d = 2 then 'po' when d = 4 then 'pm' else 'others' end,
  fam || giv, sex, case when i > 72 then '' else acc || case when n > 1 then n::text else '' end || '@yuntu-soft.cn' end, pg_temp.mobile('u', i),
  case when i <= 72 then pg_temp.work('uj', i, '2019-01-01', case when i > 60 then date '2025-12-01' else date '2024-02-01' end)::date end,
  pg_temp.sk('uv', i, 3, 1900, 1.6), '192.168.10.' || pg_temp.z('uip', i, 80, 250),
  case when i % 9 = 4 then 1719800000 + pg_temp.z('ul', i, 0, 52000000) when i = 71 then 0 else 1781000000 + pg_temp.z('ul', i, 0, 1200000) end,
  case when i % 9 = 4 then '1' else '0' end
from (select *, famp || givp as acc, row_number() over (partition by famp || givp order by i) as n,
   case when i % 12 in (0,1,2) then 6 when i % 12 in (3,4) then 7 when i % 12 in (5,6) then 8 when i % 12 = 7 then 9 when i % 12 = 8 then 10 when i % 12 = 9 then case when i % 24 > 12 then 11 else 10 end when i % 12 = 10 then case when i % 24 > 12 then 2 else 4 end else case when i % 36 > 23 then 5 else 2 end end as d from nm) as x;

insert into zt_project (id, type, model, parent, path, grade, name, code, begin, "end", "realBegan", days, status, "PM", budget, "openedBy", "openedDate") values
 (1,'program','',0,',1,',1,'智慧园区产品线','ZHYQ','2023-06-01','2059-12-31','2023-06-05',0,'doing','linxiao','3000000','admin','2023-05-29 10:11:00'),
 (2,'program','',0,',2,',1,'政企交付','ZQJF','2023-09-01','2059-12-31','2023-09-04',0,'doing','duqiang','5200000','admin','2023-08-28 15:30:00');
insert into zt_product (id, program, name, code, type, status, "desc", "PO", "QD", "RD", acl, "createdBy", "createdDate", "closedDate", "order", deleted) values
 (1,1,'园区通行平台','gate','normal','normal','门禁、访客与车辆通行','linxiao','hanxue','zhaoming','open','linxiao','2023-06-06 10:20:00',null,5,'0'),
 (2,1,'能耗管理系统','energy','normal','normal','水电气采集与分析',(select account from zt_user where role='po' and deleted='0' order by id limit 1),'hanxue','caiwen','open','linxiao','2023-06-08 14:02:00',null,10,'0'),
 (3,1,'云图物业App','wyapp','platform','normal','业主与员工移动端',(select account from zt_user where role='po' and deleted='0' order by id offset 1 limit 1),'hanxue','hejun','open','linxiao','2023-06-12 09:41:00',null,15,'0'),
 (4,2,'政务工单系统','gdxt','normal','normal','热线工单受理与督办',(select account from zt_user where role='po' and deleted='0' order by id offset 2 limit 1),'hanxue','zhaoming','private','duqiang','2023-09-11 11:15:00',null,20,'0'),
 (5,2,'数据大屏组件库','bigscreen','normal','normal',null,'linxiao','','caiwen','open','linxiao','2024-02-26 16:50:00',null,25,'0'),
 (6,0,'统一认证中心','sso','normal','normal','内部公共组件','zhaoming','','zhaoming','open','zhaoming','2024-04-08 10:00:00',null,30,'0'),
 (7,1,'停车收费1.0','parkold','normal','closed','已由通行平台替代','linxiao','hanxue','','open','linxiao','2023-06-06 10:31:00','2024-12-20',35,'0'),
 (8,0,'测试产品','test','normal','normal',null,'admin','','','open','admin','2023-06-02 09:00:00',null,40,'1');
insert into zt_module (id, root, name, parent, path, grade, "order", type, owner, deleted)
select row_number() over (order by p, n), p, (string_to_array(l, ','))[n], 0, ',' || row_number() over (order by p, n) || ',', 1, n * 10, 'story',
  case when pg_temp.f('mo', p * 10 + n) < 0.4 then (select account from zt_user where dept in (6,7,8,9) order by pg_temp.f('mo2', id * 100 + p * 10 + n) limit 1) else '' end, case when p = 3 and n = 6 then '1' else '0' end
from (values (1,'设备接入,访客管理,车辆通行,权限下发,通行记录,报表'),(2,'采集网关,计量点,账单,告警,分析看板'),(3,'登录注册,缴费,报修,公告,门禁钥匙,积分商城'),(4,'受理,派单,督办,回访,统计分析,系统管理'),(5,'图表组件,主题,数据源'),(6,'登录,组织架构,令牌'),(7,'收费,对账')) as v(p, l), generate_series(1, 6) as n
where (string_to_array(l, ','))[n] is not null;

insert into zt_project (id, type, model, parent, path, grade, name, code, begin, "end", "realBegan", "realEnd", days, status, "PM", budget, "openedBy", "openedDate", "closedBy", "closedDate", deleted)
select 2 + n, 'project', model, prog, ',' || prog || ',' || (2 + n) || ',', 2, name, code, b::date, e::date, case when st <> 'wait' then b::date + 3 end, case when st = 'closed' then e::date + 11 end,
  ((e::date - b::date) * 5 / 7), st, pm, budget, 'linxiao', b::date - 9 + time '10:24', case when st = 'closed' then pm else '' end, case when st = 'closed' then e::date + 12 + time '17:05' end, del
from (values (1,'scrum',1,'通行平台2024版','GATE24','2024-01-08','2024-12-27','closed','zhaoming','860000','0'),(2,'scrum',1,'通行平台2025-2026版','GATE25','2025-01-06','2026-08-31','doing','zhaoming','1200000','0'),
 (3,'scrum',1,'能耗管理二期','ENE2','2024-03-04','2026-09-30','doing','caiwen','740000','0'),(4,'scrum',1,'物业App改版','APP5','2024-02-19','2026-07-31','doing','hejun','650000','0'),
 (5,'waterfall',2,'临江区12345工单平台','LJ12345','2024-04-01','2025-06-30','closed','duqiang','1980000','0'),(6,'waterfall',2,'北川市工单平台','BC12345','2025-05-06','2026-10-30','doing','duqiang','1560000','0'),
 (7,'scrum',1,'大屏组件库','BIGS','2024-03-11','2025-12-31','suspended','caiwen','120000','0'),(8,'scrum',1,'统一认证改造','SSO2','2026-07-13','2026-12-31','wait','zhaoming','0','0'),(9,'scrum',1,'演示项目','DEMO','2024-01-02','2024-02-02','doing','admin','0','1')) as v(n, model, prog, name, code, b, e, st, pm, budget, del);
insert into zt_project (id, project, type, model, parent, path, grade, name, code, begin, "end", "realBegan", "realEnd", days, status, "PM", "openedBy", "openedDate", "closedBy", "closedDate", deleted)
select 20 + row_number() over (order by b, p), p, case when m = 'waterfall' then 'stage' else 'sprint' end, '', p, ',' || prog || ',' || p || ',' || (20 + row_number() over (order by b, p)) || ',', 1,
  nm || case when m = 'waterfall' then (array['需求调研','概要设计','编码实现一','编码实现二','系统测试','试运行','验收'])[k] else ' 迭代' || k end, code || '-' || lpad(k::text, 2, '0'), b, e,
  case when b <= date '2026-06-20' then b + pg_temp.z('xb', p * 100 + k, 0, 3) end, case when e < date '2026-06-15' and pg_temp.f('xs', p * 100 + k) > 0.04 then e + pg_temp.z('xe', p * 100 + k, -1, 7) end, (e - b) * 5 / 7,
  case when b > date '2026-06-20' then 'wait' when e < date '2026-06-15' and pg_temp.f('xs', p * 100 + k) > 0.04 then 'closed' when e < date '2026-06-15' then 'suspended' else 'doing' end, pm, pm, b - pg_temp.z('xo', p * 100 + k, 1, 8) + time '15:12',
  case when e < date '2026-06-15' and pg_temp.f('xs', p * 100 + k) > 0.04 then pm else '' end, case when e < date '2026-06-15' and pg_temp.f('xs', p * 100 + k) > 0.04 then e + 8 + time '18:01' end, case when pg_temp.f('xdel', p * 100 + k) < 0.04 then '1' else '0' end
from (select q.id as p, q.name as nm, q.code, q."PM" as pm, q.model as m, q.parent as prog, k, q.begin + (k - 1) * len as b, least(q.begin + k * len - 3, q."end") as e
  from zt_project as q, lateral (select case when q.model = 'waterfall' then 64 when q.id in (5, 9) then 56 else 42 end as len) as l, generate_series(1, 22) as k
  where q.type = 'project' and q.status <> 'wait' and q.deleted = '0' and q.begin + k * len - 3 <= least(q."end", date '2026-08-10') and (q.status <> 'suspended' or k < 5)) as x;
insert into zt_projectproduct (project, product)
select id, pr from (select id, case when id in (3,4) or project in (3,4) then 1 when id = 5 or project = 5 then 2 when id = 6 or project = 6 then 3 when id in (7,8) or project in (7,8) then 4 when id = 9 or project = 9 then 5 when id = 10 then 6 end as pr from zt_project where type <> 'program') as x where pr is not null;
insert into zt_projectproduct (project, product) values (4, 6), (7, 5), (8, 5);

create temp table mem as
select p.id as project, u.account, u.role, u.id as uid, row_number() over (partition by p.id order by pg_temp.f('tm', p.id * 1000 + u.id)) as rn
from zt_project as p join zt_user as u on u.role in ('dev', 'qa', 'po') and u.type = 'inside' and pg_temp.f('tmx', p.id * 1000 + u.id) < 0.28
where p.type = 'project' and p.deleted = '0' and (u.deleted = '0' or p.begin < '2024-06-01');
insert into zt_team (root, type, account, role, "join", days, hours)
select m.project, 'project', account, case role when 'dev' then '开发' when 'qa' then '测试' else '产品' end, p.begin, p.days, 7 from mem as m join zt_project as p on p.id = m.project
union all select e.id, 'execution', account, case role when 'dev' then '开发' when 'qa' then '测试' else '产品' end, e.begin, e.days, case when pg_temp.f('th', e.id * 100 + m.uid) < 0.2 then 4 else 7 end
from zt_project as e join mem as m on m.project = e.project where e.type in ('sprint', 'stage') and pg_temp.f('te', e.id * 100 + m.uid) < 0.75;
insert into zt_build (project, product, execution, name, "scmPath", "date", builder, deleted)
select e.project, pp.product, e.id, pr.code || '_' || '2.' || (e.id - 20) || '.' || k, 'https://git.yuntu-soft.cn/' || pr.code || '.git', e.begin + 14 + k * 8, p."PM", case when pg_temp.f('bd', e.id * 10 + k) < 0.05 then '1' else '0' end
from zt_project as e join zt_project as p on p.id = e.project join zt_projectproduct as pp on pp.project = e.id join zt_product as pr on pr.id = pp.product, generate_series(0, 2) as k
where e.type in ('sprint', 'stage') and e.begin + 14 + k * 8 < least(e."end", date '2026-06-24') order by e.begin + 14 + k * 8;

create temp table st as
select i, pg_temp.w('sp', i, '1:30,2:18,3:20,4:22,5:5,6:3,7:2')::int as product, pg_temp.work('so', i, '2023-07-01', '2026-06-22') as od, pg_temp.f('ss', i) as r from generate_series(1, 860) as i;
insert into zt_story (id, product, module, type, source, title, pri, estimate, status, stage, "openedBy", "openedDate", "assignedTo", "closedBy", "closedDate", "closedReason", version, deleted)
select row_number() over (order by od, i), product, coalesce(m.id, 0), case when i % 11 = 0 then 'requirement' else 'story' end, pg_temp.w('src', i, 'customer:5,user:3,po:6,market:1,service:2,bug:1,:2'),
  coalesce(m.name, '通用') || pg_temp.one('t1', i, '支持,新增,优化,调整,增加') || pg_temp.one('t2', i, '批量导入,按部门筛选,导出Excel,操作日志,短信通知,列表分页,权限校验,接口对接,历史查询,二维码展示,自动提醒,状态回退,统计口径,移动端适配,字段必填校验'), pg_temp.w('spr', i, '1:15,2:30,3:45,4:10')::int,
  pg_temp.one('se', i, '0,2,4,4,8,8,12,16,24,40')::real, status,
  case when status = 'closed' and rs = 'done' then 'closed' when status = 'closed' then 'closed' when status in ('draft', 'reviewing') then 'wait' when od < '2026-03-01' then pg_temp.w('sst', i, 'released:6,verified:2,tested:2,developed:1,planned:2,wait:2') else pg_temp.w('sst', i, 'developing:4,testing:2,developed:2,projected:3,planned:2,wait:3') end,
  po, od, case when status = 'closed' then 'closed' else pg_temp.one('sa', i, po || ',' || po || ',' || 'linxiao,zhaoming') end, case when status = 'closed' then po else '' end,
  case when status = 'closed' then date_trunc('minute', od + least(pg_temp.z('sc', i, 6, 120) * interval '1 day' + interval '71 minutes', (timestamp '2026-06-23 17:40:00' - od) * pg_temp.f('sc2', i))) end, case when status = 'closed' then rs else '' end, pg_temp.sk('sv', i, 1, 4, 3), case when pg_temp.f('sdel', i) < 0.03 then '1' else '0' end
from (select st.*, case when od > '2026-06-01' then pg_temp.w('sx', i, 'draft:3,reviewing:3,active:6,changing:1') when r < 0.62 then 'closed' when r < 0.94 then 'active' when r < 0.97 then 'changing' else 'draft' end as status,
   pg_temp.w('srs', i, 'done:80,duplicate:4,postponed:5,willnotdo:7,cancel:4') as rs, case product when 1 then 'linxiao' else coalesce((select "PO" from zt_product where id = st.product), 'linxiao') end as po from st) as x
left join lateral (select id, name from zt_module where root = product and deleted = '0' and pg_temp.f('sm0', i) > 0.06 order by pg_temp.f('sm', i * 100 + id) limit 1) as m on true;

create temp table ex as
select e.id, e.project, e.begin, e."end", e.status, pp.product, array_agg(m.account order by m.rn) filter (where m.role = 'dev') as devs, array_agg(m.account order by m.rn) filter (where m.role = 'qa') as qas, p."PM" as pm
from zt_project as e join zt_project as p on p.id = e.project join zt_projectproduct as pp on pp.project = e.id left join mem as m on m.project = e.project where e.type in ('sprint', 'stage') group by 1, 2, 3, 4, 5, 6, p."PM";
create temp table tk as
select ex.id as execution, ex.*, k, ex.id * 100 + k as x, s.id as sid, s.title, pg_temp.w('tt', ex.id * 100 + k, 'devel:52,test:18,design:9,ui:6,study:4,discuss:5,affair:3,misc:3') as ty
from ex, lateral generate_series(1, pg_temp.z('tn', ex.id, 16, 44)) as k left join lateral (select id, title from zt_story where product = ex.product and "openedDate" < ex.begin + 10 and "openedDate" > ex.begin - 200 and type = 'story' and pg_temp.f('ts0', ex.id * 100 + k) < 0.8 order by pg_temp.f('ts', (ex.id * 100 + k) * 1000 + id) limit 1) as s on true;
insert into zt_task (id, project, parent, execution, story, name, type, pri, estimate, "left", deadline, status, "openedBy", "openedDate", "assignedTo", "realStarted", "finishedBy", "finishedDate", "canceledDate", "closedBy", "closedDate", "closedReason", deleted)
select row_number() over (order by od, x), project, 0, execution, coalesce(sid, 0), case ty when 'devel' then '【开发】' when 'test' then '【测试】' when 'design' then '【设计】' when 'ui' then '【UI】' else '' end || coalesce(title, pg_temp.one('tnm', x, '环境部署,接口联调,代码评审,编写接口文档,性能压测,数据迁移脚本,上线值守,需求澄清会,客户现场支持,日志埋点')),
  ty, pg_temp.w('tp', x, '1:10,2:25,3:55,4:10')::int, est, case when status in ('wait') then est when status in ('doing', 'pause') then greatest(1, floor(est / 2)) else 0 end, case when pg_temp.f('tdl', x) < 0.85 then od::date + pg_temp.z('tdd', x, 2, 18) end, status, pm, od,
  case when status = 'closed' then 'closed' when status = 'done' then pm else who end, case when status not in ('wait', 'cancel') then od + interval '20 hours' end,
  case when status in ('done', 'closed') and not canc then who else '' end, case when status in ('done', 'closed') and not canc then od + pg_temp.z('tf', x, 1, 16) * interval '1 day' + interval '2 hours' end,
  case when canc or status = 'cancel' then od + interval '6 days 1 hour' end, case when status = 'closed' then pm else '' end, case when status = 'closed' then od + interval '19 days 30 minutes' end, case when status = 'closed' then case when canc then 'cancel' else 'done' end else '' end, case when pg_temp.f('tdel', x) < 0.02 then '1' else '0' end
from (select tk.*, pg_temp.work('to', x, begin, least("end" - 6, date '2026-06-18')) as od, pg_temp.one('te', x, '1,2,2,3,4,4,4,6,8,8,8,12,16,24')::int as est, pg_temp.f('tc', x) < 0.03 as canc,
   coalesce(case when ty = 'test' then qas[1 + floor(power(pg_temp.f('tw', x), 1.5) * cardinality(qas))::int] else devs[1 + floor(power(pg_temp.f('tw', x), 1.5) * cardinality(devs))::int] end, pm) as who,
   case when status = 'closed' then pg_temp.w('tst', x, 'closed:84,done:10,cancel:4,wait:2') when status = 'suspended' then pg_temp.w('tst', x, 'closed:3,pause:3,done:3,wait:3') when status = 'wait' then 'wait' else pg_temp.w('tst', x, 'wait:28,doing:24,done:26,closed:18,pause:2,cancel:2') end as status2
  from tk where status <> 'wait') as y(execution, id0, project, begin, "end", xstatus, product, devs, qas, pm, k, x, sid, title, ty, od, est, canc, who, status);
update zt_task set status = 'doing', "assignedTo" = "finishedBy", "finishedBy" = '', "finishedDate" = null, "closedBy" = '', "closedDate" = null, "closedReason" = '', "left" = ceil(estimate / 3) where "finishedDate" > '2026-06-23 19:00';
update zt_task set status = case when "closedReason" = 'cancel' then 'cancel' else 'done' end, "assignedTo" = "openedBy", "closedBy" = '', "closedDate" = null, "closedReason" = '' where "closedDate" > '2026-06-23 19:00';
update zt_task set "canceledDate" = "openedDate" + interval '3 hours' where "canceledDate" > '2026-06-23 19:00';
-- hours are booked day by day; what a task has used is what was booked on it
insert into zt_effort ("objectType", "objectID", project, execution, account, work, "date", "left", consumed, deleted)
select 'task', t.id, t.project, t.execution, case when t."finishedBy" <> '' then t."finishedBy" else case when t."assignedTo" in ('closed', '') then t."openedBy" else t."assignedTo" end end,
  pg_temp.one('ew', t.id * 10 + k, '完成编码,自测,联调,修改评审意见,编写用例,执行用例,查问题,补充文档,环境问题处理') || case when pg_temp.f('ew2', t.id * 10 + k) < 0.3 then '，' || t.name else '' end,
  (t."realStarted" + k * interval '1 day')::date + case extract(isodow from (t."realStarted" + k * interval '1 day'))::int when 6 then 2 when 7 then 1 else 0 end, case when k = n - 1 then t."left" else greatest(t."left", t.estimate / (k + 2)) end,
  greatest(0.5, round((t.estimate / n * (0.6 + pg_temp.f('ec', t.id * 10 + k)))::numeric * 2) / 2)::real, '0'
from (select *, case when estimate >= 12 then 4 when estimate >= 6 then 2 else 1 end as n from zt_task where "realStarted" is not null and "canceledDate" is null) as t, generate_series(0, t.n - 1) as k order by 7;
update zt_effort set deleted = '1' where id % 157 = 3;
update zt_task as t set consumed = s.c from (select "objectID", sum(consumed) as c from zt_effort where deleted = '0' group by 1) as s where s."objectID" = t.id;

create temp table bg as
select i, e.*, pg_temp.f('br', i) as r from (select i, pg_temp.sk('be', i, 1, (select count(*)::int from ex where begin < '2026-06-15'), 0.9) as n from generate_series(1, 1900) as i) as g join (select row_number() over (order by begin) as n, ex.* from ex where begin < '2026-06-15') as e using (n);
create temp table bg2 as select y.*, od + pg_temp.sk('brd', i, 1, 300, 2.2) * interval '1 hour' + pg_temp.z('brm', i, 2, 55) * interval '1 minute' as rd, pg_temp.sk('bcd', i, 3, 240, 2) * interval '1 hour' as cd
from (select bg.*, bg.id as execution, pg_temp.work('bod', i, begin + 8, least("end" + 6, date '2026-06-23')) as od, coalesce(qas[1 + floor(power(pg_temp.f('bq', i), 1.4) * cardinality(qas))::int], 'hanxue') as qa, coalesce(devs[1 + floor(power(pg_temp.f('bdv', i), 1.4) * cardinality(devs))::int], pm) as dev,
   case when status = 'doing' then case when r < 0.4 then 'active' when r < 0.6 then 'resolved' else 'closed' end when r < 0.03 then 'active' when r < 0.06 then 'resolved' else 'closed' end as bstatus, pg_temp.w('bre', i, 'fixed:78,bydesign:5,duplicate:5,external:2,notrepro:4,postponed:3,willnotfix:3') as res from bg) as y(n, i, id0, project, begin, "end", xstatus, product, devs, qas, pm, r, execution, od, qa, dev, status, res);
update bg2 set status = 'active' where rd > '2026-06-23 19:10';
update bg2 set status = 'resolved' where status = 'closed' and rd + cd > '2026-06-23 19:10';
insert into zt_bug (id, project, product, module, execution, story, title, severity, pri, type, os, browser, status, confirmed, "activatedCount", "openedBy", "openedDate", "openedBuild", "assignedTo", "resolvedBy", resolution, "resolvedBuild", "resolvedDate", "closedBy", "closedDate", deleted)
select row_number() over (order by od, i), project, product, coalesce(m.id, 0), execution, case when pg_temp.f('bs', i) < 0.4 then coalesce((select min(id) from zt_story where zt_story.module = m.id and "openedDate" < od), 0) else 0 end,
  '【' || coalesce(m.name, '其他') || '】' || pg_temp.one('b1', i, '列表,详情页,导出,提交按钮,查询条件,弹窗,统计数字,消息推送,接口,分页,附件上传') || pg_temp.one('b2', i, '显示错误,点击无响应,报500,数据不一致,样式错位,加载过慢,权限未生效,未校验空值,重复提交,闪退'), pg_temp.w('bsv', i, '1:4,2:22,3:58,4:16')::int, pg_temp.w('bp', i, '1:8,2:30,3:52,4:10')::int,
  pg_temp.w('bt', i, 'codeerror:56,config:6,install:3,security:2,performance:6,standard:4,designdefect:9,automation:2,others:8,dataerror:4'), pg_temp.one('bo', i, 'win10,win11,android,ios,,,linux'), pg_temp.one('bb', i, 'chrome,chrome,edge,firefox,,'), status, case when status <> 'active' or pg_temp.f('bc', i) < 0.6 then 1 else 0 end,
  case when pg_temp.f('ba', i) < 0.08 then pg_temp.sk('ba2', i, 1, 3, 2) else 0 end, qa, od, coalesce(bu.id::text, 'trunk'), case status when 'closed' then 'closed' when 'resolved' then qa else dev end,
  case when status <> 'active' then dev else '' end, case when status <> 'active' then res else '' end, case when status <> 'active' and res = 'fixed' then coalesce(bu2.id::text, 'trunk') else '' end, case when status <> 'active' then rd end,
  case when status = 'closed' then qa else '' end, case when status = 'closed' then rd + cd end, case when pg_temp.f('bdel', i) < 0.02 then '1' else '0' end
from bg2 as y
left join lateral (select id, name from zt_module where root = product and deleted = '0' and pg_temp.f('bm0', i) > 0.05 order by pg_temp.f('bm', i * 100 + id) limit 1) as m on true
left join lateral (select id from zt_build where zt_build.execution = y.execution and "date" <= od::date order by "date" desc limit 1) as bu on true
left join lateral (select id from zt_build where zt_build.product = y.product and "date" >= rd::date order by "date" limit 1) as bu2 on true;
update zt_bug as b set "duplicateBug" = (select max(id) from zt_bug as c where c.product = b.product and c.id < b.id) where resolution = 'duplicate' and exists (select 1 from zt_bug as c where c.product = b.product and c.id < b.id);

insert into zt_case (product, module, story, title, precondition, pri, type, stage, status, "openedBy", "openedDate", version, "lastRunner", "lastRunDate", "lastRunResult", deleted)
select s.product, s.module, s.id, s.title || '-' || pg_temp.one('ct', s.id * 10 + k, '正常流程,异常输入,权限校验,边界值,并发提交'), case when pg_temp.f('cp', s.id * 10 + k) < 0.5 then '已登录且具备相应权限' end, pg_temp.w('cpr', s.id * 10 + k, '1:2,2:4,3:4')::int, pg_temp.w('cty', s.id * 10 + k, 'feature:80,performance:4,interface:10,security:3,config:3'),
  pg_temp.one('cs', s.id * 10 + k, 'feature,feature,system,smoke,intergrate'), pg_temp.w('cst', s.id * 10 + k, 'normal:90,blocked:3,investigate:2,wait:5'), q.account, s."openedDate" + interval '5 days', pg_temp.sk('cv', s.id * 10 + k, 1, 3, 3),
  case when run then q.account else '' end, case when run then least(s."openedDate" + pg_temp.z('cl', s.id * 10 + k, 8, 60) * interval '1 day', timestamp '2026-06-23 16:00:00') end, case when run then pg_temp.w('cr', s.id * 10 + k, 'pass:86,fail:11,blocked:3') else '' end, case when pg_temp.f('cdel', s.id * 10 + k) < 0.03 then '1' else '0' end
from zt_story as s cross join lateral generate_series(1, pg_temp.z('cn', s.id, 0, 3)) as k cross join lateral (select account from zt_user where role in ('qa', 'qd') order by pg_temp.f('cq', s.id * 100 + id) limit 1) as q cross join lateral (select pg_temp.f('crn', s.id * 10 + k) < 0.8 as run) as r
where s.type = 'story' and s.status not in ('draft') order by s."openedDate";
insert into zt_action ("objectType", "objectID", product, project, execution, actor, action, "date", comment, extra, "read")
select t, oid, ',' || p || ',', pj, e, a, act, d, case when pg_temp.f('ac', oid) < 0.06 then '见附件截图' end, x, '1' from (
 select 'story' as t, id as oid, product as p, 0 as pj, 0 as e, "openedBy" as a, 'opened' as act, "openedDate" as d, '' as x from zt_story
 union all select 'story', id, product, 0, 0, "closedBy", 'closed', "closedDate", "closedReason" from zt_story where status = 'closed'
 union all select 'bug', id, product, project, execution, "openedBy", 'opened', "openedDate", '' from zt_bug
 union all select 'bug', id, product, project, execution, "resolvedBy", 'resolved', "resolvedDate", resolution from zt_bug where status <> 'active') as u order by d;
insert into zt_lang (lang, module, section, "key", value) 
select 'zh-cn', split_part(v, '|', 1), split_part(v, '|', 2), split_part(kv, ':', 1), split_part(kv, ':', 2) from unnest(array[
 'bug|severityList|1:致命,2:严重,3:一般,4:提示', 'bug|priList|1:紧急,2:高,3:中,4:低', 'bug|typeList|codeerror:代码错误,config:配置相关,install:安装部署,security:安全相关,performance:性能问题,standard:标准规范,designdefect:设计缺陷,automation:测试脚本,dataerror:数据问题,others:其他',
 'story|sourceList|customer:客户,user:用户,po:产品经理,market:市场,service:客服,bug:Bug', 'story|priList|1:紧急,2:高,3:中,4:低', 'task|priList|1:紧急,2:高,3:中,4:低', 'testcase|stageList|feature:功能测试阶段,intergrate:集成测试阶段,system:系统测试阶段,smoke:冒烟测试阶段']) as v, unnest(string_to_array(split_part(v, '|', 3), ',')) as kv;
insert into zt_config (owner, module, section, "key", value) values ('system','common','global','version','18.12'),('system','common','global','mode','ALM'),('system','common','safe','mode','1'),('system','custom','','hourPoint','0'),('system','mail','','turnon','1'),('system','mail','smtp','host','smtp.yuntu-soft.cn'),('system','execution','','defaultWorkhours','7.0'),('system','execution','','weekend','2'),('zhaoming','my','block','initVersion','2');
create index on zt_task (execution); create index on zt_bug (product); create index on zt_effort ("objectID"); create index on zt_action ("objectID");
