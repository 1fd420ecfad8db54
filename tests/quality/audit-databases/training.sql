-- A private school for afternoons and weekends with six campuses: Chinese, grown out of a well-known administration framework, so that
-- its accounts, dictionary and job log are that one's; comments on nearly everything, codes as characters, no foreign key declared.
-- Values are drawn by hashing, so that every load gives the same rows. The functions go with the session.
create function pg_temp.u(key text, i bigint) returns float8 language sql immutable
  as $$ select ('x' || substr(md5(key || ':' || i::text), 1, 7))::bit(28)::int / 268435456::float8 $$;
create function pg_temp.n(key text, i bigint, low int, high int) returns int language sql immutable
  as $$ select low + floor(pg_temp.u(key, i) * (high - low + 1))::int $$;
create function pg_temp.skew(key text, i bigint, low int, high int, power float8) returns int language sql immutable
  as $$ select low + floor(power(pg_temp.u(key, i), power) * (high - low + 1))::int $$;
create function pg_temp.pick(key text, i bigint, options text[]) returns text language sql immutable
  as $$ select options[1 + floor(pg_temp.u(key, i) * cardinality(options))::int] $$;
create function pg_temp.weighted(key text, i bigint, options text[], weights int[]) returns text language plpgsql immutable as $$
declare
  rest float8 := pg_temp.u(key, i) * (select sum(w) from unnest(weights) as w);
begin
  for at in 1 .. cardinality(options) loop
    rest := rest - weights[at];
    if rest < 0 then return options[at]; end if;
  end loop;
  return options[cardinality(options)];
end $$;

-- 会员 ---------------------------------------------------------------------------------------------------------------


set jit = off;

-- 系统 ---------------------------------------------------------------------------------------------------------------

create table sys_user (
  user_id bigint primary key,
  user_name varchar(30) not null,
  nick_name varchar(30) not null,
  role_key varchar(20) not null,
  campus_id bigint,
  phonenumber varchar(11) default '',
  password varchar(100) default '',
  status char(1) default '0',
  login_ip varchar(128) default '',
  login_date timestamp,
  create_time timestamp,
  del_flag char(1) default '0'
);
comment on table sys_user is '员工账号表';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.nick_name is '员工姓名';
comment on column sys_user.role_key is '角色（admin管理员 principal校长 consultant课程顾问 academic教务 finance财务）';
comment on column sys_user.campus_id is '所属校区，总部为空';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.password is '密码';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.login_ip is '最后登录IP';
comment on column sys_user.login_date is '最后登录时间';
comment on column sys_user.create_time is '创建时间';
comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
insert into sys_user
select i, case when i = 1 then 'admin' else 'u' || 1000 + i end, case when i = 1 then '管理员' else pg_temp.pick('us', i, '{王,李,陈,徐,朱,孙,吴,周,顾,沈}') || pg_temp.pick('ug', i, '{婷婷,丽娟,晓雯,静,倩,海燕,磊,晨,洁,玉兰,敏,佳怡}') end,
       role, case when role in ('admin', 'finance') then null when role = 'principal' then i - 1 else pg_temp.weighted('uc', i, '{1,2,3,4,5,6}', '{24,22,18,16,14,6}')::int end,
       '1' || pg_temp.pick('up', i, '{38,39,58,77,86}') || lpad(pg_temp.n('upn', i, 0, 99999999)::text, 8, '0'), '$2a$10$' || left(md5('pw' || i) || md5('pz' || i), 53), case when gone then '1' else '0' end, '192.168.' || pg_temp.n('ip1', i, 1, 6) || '.' || pg_temp.n('ip2', i, 2, 250),
       case when gone then timestamp '2024-03-01 18:00' - make_interval(days => i * 9) else timestamp '2024-12-15 09:00' - make_interval(mins => pg_temp.skew('ul', i, 10, 9000, 2.5)) end, timestamp '2022-06-01 10:00' + make_interval(days => case when i < 12 then 0 else i * 11 end, mins => i * 7), case when gone and i % 2 = 0 then '2' else '0' end
  from generate_series(1, 36) as i, lateral (select case when i = 1 then 'admin' when i <= 7 then 'principal' when i in (8, 9) then 'finance' when i % 3 = 0 then 'academic' else 'consultant' end as role, i > 11 and pg_temp.u('uq', i) < 0.2 as gone) as x;

create table sys_dict_data (
  dict_code bigint primary key,
  dict_sort int default 0,
  dict_label varchar(100) default '',
  dict_value varchar(100) default '',
  dict_type varchar(100) default '',
  is_default char(1) default 'N',
  status char(1) default '0',
  create_by varchar(64) default '',
  create_time timestamp,
  remark varchar(500)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码';
comment on column sys_dict_data.dict_sort is '字典排序';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.is_default is '是否默认（Y是 N否）';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
insert into sys_dict_data
select row_number() over (order by t, k), k, split_part(v, '=', 2), split_part(v, '=', 1), t, 'N', case when v like '%地推' then '1' else '0' end, 'admin', '2022-06-02 11:20', null
  from (values ('edu_subject', '{YW=语文,SX=数学,YY=英语,WL=物理,HX=化学,BC=编程,MS=美术}'::text[]), ('edu_channel', '{01=老生转介绍,02=抖音,03=大众点评,04=微信公众号,05=自然到访,06=地推,07=学校合作}'), ('edu_refund_reason', '{1=搬家转学,2=时间冲突,3=对教学效果不满意,4=家庭经济原因,5=身体原因,9=其他}'), ('sys_user_sex', '{0=男,1=女,2=未知}'), ('edu_relation', '{1=母亲,2=父亲,3=祖父母,9=其他}')) as d (t, vs), unnest(vs) with ordinality as e (v, k);

create table sys_job_log (
  job_log_id bigint primary key,
  job_name varchar(64) not null,
  job_group varchar(64) not null,
  invoke_target varchar(500) not null,
  job_message varchar(500),
  status char(1) default '0',
  exception_info varchar(2000) default '',
  start_time timestamp,
  end_time timestamp
);
comment on table sys_job_log is '定时任务调度日志表';
comment on column sys_job_log.job_name is '任务名称';
comment on column sys_job_log.job_group is '任务组名';
comment on column sys_job_log.invoke_target is '调用目标字符串';
comment on column sys_job_log.job_message is '日志信息';
comment on column sys_job_log.status is '执行状态（0正常 1失败）';
comment on column sys_job_log.exception_info is '异常信息';
insert into sys_job_log
select row_number() over (order by day, k), name, 'DEFAULT', target, name || ' 总共耗时：' || ms || '毫秒', case when bad then '1' else '0' end, case when bad then 'java.net.SocketTimeoutException: Read timed out' else '' end, began, began + make_interval(secs => ms / 1000.0)
  from generate_series(0, 120) as day, (values (1, '关闭超时订单', 'orderTask.closeExpired()', 1), (2, '上课提醒短信', 'lessonTask.remind()', 18), (3, '生成剩余课时报表', 'reportTask.remainHours()', 2)) as j (k, name, target, hour),
       lateral (select pg_temp.skew('jm', day * 4 + k, 80, 9000, 3) as ms, pg_temp.u('jb', day * 4 + k) < 0.018 as bad, timestamp '2024-08-17' + make_interval(days => day, hours => hour, secs => pg_temp.n('js', day * 4 + k, 0, 3)) as began) as x;

-- 教务基础 -----------------------------------------------------------------------------------------------------------

create table edu_campus (
  campus_id bigint primary key,
  campus_name varchar(50) not null,
  campus_type char(1) not null default '1',
  district varchar(20),
  address varchar(200),
  telephone varchar(20),
  area_sqm numeric(8, 1),
  monthly_rent numeric(10, 2),
  open_date date,
  status char(1) default '0',
  remark varchar(500)
);
comment on table edu_campus is '校区';
comment on column edu_campus.campus_id is '校区ID';
comment on column edu_campus.campus_name is '校区名称';
comment on column edu_campus.campus_type is '校区类型（1直营 2加盟 3线上）';
comment on column edu_campus.district is '所在区';
comment on column edu_campus.address is '详细地址';
comment on column edu_campus.telephone is '联系电话';
comment on column edu_campus.area_sqm is '面积（平方米）';
comment on column edu_campus.monthly_rent is '月租金（元）';
comment on column edu_campus.open_date is '开业日期';
comment on column edu_campus.status is '状态（0营业 1停业）';
insert into edu_campus values (1, '新街口校区', '1', '秦淮区', '中山南路88号5楼', '025-86660101', 620, 58000, '2018-03-10', '0', '总校'), (2, '河西校区', '1', '建邺区', '江东中路211号3楼', '025-86660102', 540, 42000, '2019-06-01', '0', null), (3, '仙林校区', '1', '栖霞区', '文苑路9号2楼', '025-86660103', 380, 24000, '2020-08-15', '0', null), (4, '江宁校区', '2', '江宁区', '双龙大道1698号', '025-86660104', 350, null, '2021-05-20', '0', '加盟商：张总'), (5, '线上校区', '3', null, null, '400-820-6601', null, null, '2020-02-20', '0', null), (6, '桥北校区', '1', '浦口区', '柳洲东路12号', '', 260, 13000, '2021-09-01', '1', '2023年7月合并至河西');

create table edu_course (
  course_id bigint primary key,
  course_code varchar(20) not null,
  course_name varchar(100) not null,
  subject char(2) not null,
  course_type char(1) not null,
  grade_from smallint,
  grade_to smallint,
  lesson_minutes int not null default 120,
  unit_price numeric(8, 2) not null,
  intro text,
  sort int default 0,
  status char(1) default '0',
  create_by varchar(64) default '',
  create_time timestamp,
  update_by varchar(64) default '',
  update_time timestamp,
  del_flag char(1) default '0'
);
comment on table edu_course is '课程信息表';
comment on column edu_course.course_id is '课程ID';
comment on column edu_course.course_code is '课程编码';
comment on column edu_course.course_name is '课程名称';
comment on column edu_course.subject is '科目，字典edu_subject';
comment on column edu_course.course_type is '授课方式（1小班课 2一对一 3在线直播）';
comment on column edu_course.grade_from is '适用年级起（1-6小学，7-9初中）';
comment on column edu_course.grade_to is '适用年级止';
comment on column edu_course.lesson_minutes is '每次课时长（分钟）';
comment on column edu_course.unit_price is '课时单价（元/次）';
comment on column edu_course.intro is '课程介绍';
comment on column edu_course.status is '状态（0上架 1下架）';
comment on column edu_course.create_by is '创建者';
comment on column edu_course.create_time is '创建时间';
comment on column edu_course.update_by is '更新者';
comment on column edu_course.update_time is '更新时间';
comment on column edu_course.del_flag is '删除标志（0代表存在 2代表删除）';
insert into edu_course
select k, s || t || lpad(k::text, 3, '0'), n, s, t, f, e, m, p, case when k % 3 = 0 then '小步快走，讲练结合，每四次课一次阶段反馈。' else '' end, k * 10, case when k in (9, 18, 23) then '1' else '0' end, 'admin', made, case when k % 4 = 1 then 'u1003' else '' end, case when k % 4 = 1 then made + make_interval(days => 90 + k) end, case when k = 23 then '2' else '0' end
  from (select row_number() over ()::int as k, * from (values ('小学数学思维（低年级）', 'SX', '1', 1, 3, 120, 110), ('小学数学思维（高年级）', 'SX', '1', 4, 6, 120, 125), ('初中数学同步提高', 'SX', '1', 7, 9, 150, 160), ('自然拼读启蒙', 'YY', '1', 1, 2, 90, 95), ('新概念英语一册', 'YY', '1', 3, 5, 120, 120), ('新概念英语二册', 'YY', '1', 5, 8, 120, 135), ('初中英语阅读写作', 'YY', '3', 7, 9, 90, 68), ('小学阅读与写作', 'YW', '1', 3, 6, 120, 115), ('古诗文诵读', 'YW', '3', 2, 6, 60, 39), ('初中语文大阅读', 'YW', '1', 7, 9, 120, 140), ('初二物理入门', 'WL', '1', 8, 8, 120, 150), ('初三物理冲刺', 'WL', '1', 9, 9, 150, 180), ('初三化学冲刺', 'HX', '1', 9, 9, 120, 175), ('图形化编程', 'BC', '1', 2, 5, 90, 150), ('Python趣味编程', 'BC', '3', 5, 9, 90, 88),
     ('创意美术', 'MS', '1', 1, 4, 90, 100), ('素描基础', 'MS', '1', 5, 9, 120, 120), ('小升初数学集训', 'SX', '1', 6, 6, 180, 200), ('初中数学一对一', 'SX', '2', 7, 9, 120, 380), ('初中英语一对一', 'YY', '2', 7, 9, 120, 360), ('初三物理一对一', 'WL', '2', 9, 9, 120, 400), ('小学英语口语外教课', 'YY', '3', 3, 6, 45, 99), ('测试课程', 'SX', '1', 1, 9, 60, 0.01)) as v (n, s, t, f, e, m, p)) as w, lateral (select timestamp '2022-06-05 14:00' + make_interval(days => case when k > 13 then k * 9 else 0 end, mins => k * 13) as made) as x;

create table edu_teacher (
  teacher_id bigint primary key,
  teacher_no varchar(20) not null,
  teacher_name varchar(30) not null,
  sex char(1) default '2',
  mobile varchar(11),
  id_card varchar(18),
  subject char(2),
  campus_id bigint,
  job_type char(1) not null,
  education char(1),
  graduate_school varchar(50),
  cert_no varchar(30),
  hourly_fee numeric(8, 2),
  hire_date date,
  leave_date date,
  status char(1) default '0',
  create_by varchar(64) default '',
  create_time timestamp,
  del_flag char(1) default '0'
);
comment on table edu_teacher is '教师信息表';
comment on column edu_teacher.teacher_id is '教师ID';
comment on column edu_teacher.teacher_no is '工号';
comment on column edu_teacher.teacher_name is '教师姓名';
comment on column edu_teacher.sex is '性别（0男 1女 2未知）';
comment on column edu_teacher.mobile is '手机号';
comment on column edu_teacher.id_card is '身份证号';
comment on column edu_teacher.subject is '任教科目，字典edu_subject';
comment on column edu_teacher.campus_id is '所属校区ID';
comment on column edu_teacher.job_type is '用工类型（1全职 2兼职）';
comment on column edu_teacher.education is '学历（1专科 2本科 3硕士 4博士）';
comment on column edu_teacher.graduate_school is '毕业院校';
comment on column edu_teacher.cert_no is '教师资格证号';
comment on column edu_teacher.hourly_fee is '课时费（元/次）';
comment on column edu_teacher.hire_date is '入职日期';
comment on column edu_teacher.leave_date is '离职日期';
comment on column edu_teacher.status is '状态（0在职 1离职）';
insert into edu_teacher
select i, 'T' || to_char(hired, 'YYMM') || lpad(i::text, 3, '0'), pg_temp.pick('ts', i, '{张,王,刘,陈,杨,黄,赵,周,徐,孙,马,胡,郭,何,高,林,罗,梁}') || pg_temp.pick('tg', i, '{雪梅,建国,文静,思远,志强,晓东,雅琴,佳琪,子轩,丽华,明,雨桐,欣,倩文,浩然,慧}'), case when pg_temp.u('tx', i) < 0.27 then '0' else '1' end,
       '1' || pg_temp.pick('tm', i, '{30,36,52,58,80,89}') || lpad(pg_temp.n('tmn', i, 0, 99999999)::text, 8, '0'), '3201' || pg_temp.pick('ti', i, '{02,04,05,06,11,13,15}') || to_char(date '1975-01-01' + pg_temp.n('tb', i, 0, 9000), 'YYYYMMDD') || lpad(pg_temp.n('tn', i, 1, 9999)::text, 4, '0'), sub, camp, job, pg_temp.weighted('te', i, '{2,3,1,4}', '{60,33,5,2}'),
       case when pg_temp.u('tgs', i) < 0.8 then pg_temp.pick('tgn', i, '{南京师范大学,江苏师范大学,南京大学,南京晓庄学院,苏州大学,安徽师范大学,东南大学,南京艺术学院}') end, case when pg_temp.u('tc', i) < 0.72 then '20' || pg_temp.n('tcy', i, 10, 23) || '3' || lpad(pg_temp.n('tcn', i, 0, 999999999)::text, 9, '0') || i % 10 else '' end,
       case when job = '1' then 60 else 90 end + 10 * pg_temp.n('tf', i, 0, 9), hired, gone, case when gone is null then '0' else '1' end, 'u1002', hired + time '10:30', case when gone < date '2023-03-01' then '2' else '0' end
  from generate_series(1, 40) as i, lateral (select (array['SX', 'YY', 'YW', 'SX', 'YY', 'WL', 'BC', 'MS', 'SX', 'HX'])[1 + i % 10] as sub, pg_temp.weighted('tcp', i, '{1,2,3,4,5,6}', '{28,24,18,16,10,4}')::int as camp, pg_temp.weighted('tj', i, '{1,2}', '{66,34}') as job, case when i <= 20 then date '2018-03-01' + i * 73 else date '2022-07-01' + (i - 20) * 36 end as hired) as x,
       lateral (select case when i > 20 and pg_temp.u('tq', i) < 0.25 then hired + 120 + pg_temp.n('tqd', i, 0, 180) when i in (4, 13, 17) then date '2024-07-31' end as gone) as y;

-- 学员与报名 ---------------------------------------------------------------------------------------------------------

create table edu_student (
  student_id bigint primary key,
  student_no varchar(20) not null,
  student_name varchar(30) not null,
  sex char(1) default '2',
  birthday date,
  grade smallint,
  school_name varchar(50),
  parent_name varchar(30),
  relation char(1),
  parent_mobile varchar(11) not null,
  campus_id bigint,
  channel char(2),
  referrer_id bigint,
  consultant_id bigint,
  student_status char(1) not null default '1',
  create_by varchar(64) default '',
  create_time timestamp,
  update_time timestamp,
  del_flag char(1) default '0',
  remark varchar(500)
);
comment on table edu_student is '学员信息表';
comment on column edu_student.student_id is '学员ID';
comment on column edu_student.student_no is '学号';
comment on column edu_student.student_name is '学员姓名';
comment on column edu_student.sex is '性别（0男 1女 2未知）';
comment on column edu_student.birthday is '出生日期';
comment on column edu_student.grade is '当前年级（1-9）';
comment on column edu_student.school_name is '就读学校';
comment on column edu_student.parent_name is '家长姓名';
comment on column edu_student.relation is '与学员关系，字典edu_relation';
comment on column edu_student.parent_mobile is '家长手机';
comment on column edu_student.campus_id is '所属校区ID';
comment on column edu_student.channel is '来源渠道，字典edu_channel';
comment on column edu_student.referrer_id is '介绍人学员ID';
comment on column edu_student.consultant_id is '课程顾问（用户ID）';
comment on column edu_student.student_status is '学员状态（1潜在 2在读 3停课 4结业 5流失）';
comment on column edu_student.create_by is '创建者';
comment on column edu_student.create_time is '创建时间';
comment on column edu_student.update_time is '更新时间';
comment on column edu_student.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column edu_student.remark is '备注';
insert into edu_student
select i, 'S' || to_char(made, 'YYMM') || lpad(i::text, 4, '0'), sur || pg_temp.pick('sg', i, '{子涵,梓轩,欣怡,宇航,诗涵,浩宇,一诺,可馨,俊杰,雨萱,博文,思彤,晨曦,佳乐,沐宸,语嫣,天佑,若溪,明哲,艺涵}'), pg_temp.weighted('sx', i, '{0,1,2}', '{50,46,4}'), case when pg_temp.u('sb', i) < 0.8 then make_date(2018 - g, 9, 1) - pg_temp.n('sbd', i, 0, 364) end, g,
       case when pg_temp.u('ss', i) < 0.75 then case when g > 6 then pg_temp.pick('sm', i, '{金陵汇文中学,南京市第一中学初中部,科利华中学,树人学校,中华中学上新河初中}') else pg_temp.pick('sp', i, '{琅琊路小学,拉萨路小学,力学小学,银城小学,仙林小学,百家湖小学,夫子庙小学}') end end,
       case when pg_temp.u('sf', i) < 0.9 then case when rel = '2' then sur else pg_temp.pick('sfs', i, '{张,李,王,陈,刘,吴,徐,何,丁,许}') end || case rel when '2' then '先生' else '女士' end else '' end, rel, '1' || pg_temp.pick('sq', i, '{35,38,39,51,58,77,82,86}') || lpad(pg_temp.n('sqn', i, 0, 99999999)::text, 8, '0'), camp, ch,
       case when ch = '01' and i > 60 and pg_temp.u('srf', i) < 0.85 then pg_temp.n('srn', i, 1, i - 30) end, u.user_id, '1', u.user_name, made, null, case when pg_temp.u('sd', i) < 0.012 then '2' else '0' end, case when pg_temp.u('sr', i) < 0.06 then pg_temp.pick('srt', i, '{对花生过敏,接送人为奶奶,基础较弱，需多关注,双胞胎，与哥哥同班,周六上午有钢琴课}') end
  from generate_series(1, 780) as i, lateral (select timestamp '2022-06-10 09:00' + make_interval(days => floor(915 * power(i / 780.0, 0.9))::int, mins => pg_temp.n('smi', i, 0, 620)) as made, pg_temp.weighted('sgr', i, '{1,2,3,4,5,6,7,8,9}', '{7,10,13,14,14,12,12,11,7}')::int as g, pg_temp.pick('sn', i, '{张,王,李,赵,陈,刘,吴,周,徐,孙,朱,高,丁,许,蒋,沈,曹,魏}') as sur, pg_temp.weighted('sre', i, '{1,2,3,9}', '{70,22,7,1}') as rel, pg_temp.weighted('sca', i, '{1,2,3,4,5}', '{28,26,19,16,11}')::int as camp, pg_temp.weighted('sch', i, '{01,02,03,04,05,06,07}', '{34,18,12,10,14,7,5}') as ch offset 0) as x,
       lateral (select user_id, user_name from sys_user where role_key = 'consultant' order by md5(user_id || ':' || i) limit 1) as u;

create table edu_class (
  class_id bigint primary key,
  class_no varchar(30) not null,
  class_name varchar(100) not null,
  term varchar(10) not null,
  course_id bigint not null,
  campus_id bigint not null,
  teacher_id bigint,
  assistant_id bigint,
  room_name varchar(30),
  max_num int not null,
  lesson_count int not null,
  start_date date not null,
  end_date date,
  time_slot varchar(30),
  class_status char(1) not null,
  create_by varchar(64) default '',
  create_time timestamp,
  update_time timestamp,
  del_flag char(1) default '0'
);
comment on table edu_class is '班级表';
comment on column edu_class.class_id is '班级ID';
comment on column edu_class.class_no is '班级编号';
comment on column edu_class.class_name is '班级名称';
comment on column edu_class.term is '学期，如2024秋';
comment on column edu_class.course_id is '课程ID';
comment on column edu_class.campus_id is '校区ID';
comment on column edu_class.teacher_id is '主讲教师ID';
comment on column edu_class.assistant_id is '班主任（用户ID）';
comment on column edu_class.room_name is '教室';
comment on column edu_class.max_num is '班级容量（人）';
comment on column edu_class.lesson_count is '总课次';
comment on column edu_class.start_date is '开班日期';
comment on column edu_class.end_date is '结课日期';
comment on column edu_class.time_slot is '上课时段';
comment on column edu_class.class_status is '班级状态（1招生中 2开课中 3已结课 4已取消）';
create temp table term as
select t, d::date as starts, l, k as classes, kind, 2024 - y as back from (values (1, '2022秋', '2022-09-03', 16, 6, 'w', 2022), (2, '2023寒', '2023-01-05', 8, 5, 'd', 2022), (3, '2023春', '2023-02-18', 16, 9, 'w', 2022), (4, '2023暑', '2023-07-08', 10, 10, 'd', 2022), (5, '2023秋', '2023-09-02', 16, 11, 'w', 2023), (6, '2024寒', '2024-01-20', 8, 8, 'd', 2023), (7, '2024春', '2024-02-24', 16, 12, 'w', 2023), (8, '2024暑', '2024-07-06', 10, 14, 'd', 2023), (9, '2024秋', '2024-09-07', 16, 16, 'w', 2024), (10, '2025寒', '2025-01-18', 8, 5, 'd', 2024)) as v (no, t, d, l, k, kind, y);
insert into edu_class
select cid, case kind when 'w' then 'Q' else 'J' end || to_char(starts, 'YYMM') || lpad(cid::text, 3, '0'), t || c.course_name || case when c.course_type = '2' then '' else k || '班' end, t, c.course_id, camp, tea.teacher_id, (select user_id from sys_user where role_key = 'academic' order by md5(user_id || 'a' || cid) limit 1), case when c.course_type = '3' then null else pg_temp.n('rm', cid, 1, 4) || '0' || pg_temp.n('rn', cid, 1, 8) || '教室' end,
       case c.course_type when '1' then 12 when '2' then 1 else 30 end, l, first, case when stat in ('2', '3') then last end, pg_temp.weighted('ts', cid, case kind when 'w' then '{周六上午,周六下午,周日上午,周日下午,周五晚上}' else '{上午场,下午场}' end::text[], case kind when 'w' then '{28,24,22,18,8}' else '{60,40}' end::int[]), stat, 'u1003', starts - 45 + time '15:00' + make_interval(mins => cid::int * 17 % 300), case when stat = '3' then last + time '21:00' end, case when stat = '4' and cid % 2 = 0 then '2' else '0' end
  from (select *, row_number() over (order by starts, n) as cid from term, lateral generate_series(1, term.classes) as g (n), lateral (select n as at) as z) as q (t, starts, l, total, kind, back, k, at, cid),
       lateral (select * from edu_course where course_id < 23 and (course_id <> 18 or kind = 'd') and (course_id <> 9 or starts < '2024-01-01') order by -ln(1 - pg_temp.u('cls', cid * 40 + course_id)) / (array[9, 10, 9, 5, 7, 6, 4, 6, 2, 4, 5, 4, 4, 5, 4, 6, 3, 2, 4, 3, 2, 3])[course_id] limit 1) as c,
       lateral (select case when c.course_type = '3' then 5 else pg_temp.weighted('ccp', cid, '{1,2,3,4}', '{34,29,20,17}')::int end as camp, starts + case kind when 'w' then pg_temp.weighted('cwd', cid, '{0,1,6}', '{50,40,10}')::int else pg_temp.n('cdd', cid, 0, 4) end as first offset 0) as x,
       lateral (select first + case kind when 'w' then 7 * (l - 1) else l - 1 + (l - 1) / 5 * 2 end as last, case when cid in (17, 64) then '4' when starts > '2024-12-15' then '1' when starts > '2024-09-01' then '2' else '3' end as stat offset 0) as y,
       lateral (select teacher_id from edu_teacher where subject = c.subject and hire_date < first and coalesce(leave_date, '2099-01-01') > last order by case when campus_id = camp then 0 else 1 end, md5(teacher_id || 't' || cid) limit 1) as tea;

create table edu_class_student (
  id bigint primary key,
  class_id bigint not null,
  student_id bigint not null,
  order_id bigint,
  join_date date not null,
  leave_date date,
  status char(1) not null default '1'
);
comment on table edu_class_student is '班级学员关联表';
comment on column edu_class_student.class_id is '班级ID';
comment on column edu_class_student.student_id is '学员ID';
comment on column edu_class_student.order_id is '报名订单ID';
comment on column edu_class_student.join_date is '进班日期';
comment on column edu_class_student.leave_date is '离班日期';
comment on column edu_class_student.status is '状态（1在读 2已退班 3已结业）';
insert into edu_class_student
select row_number() over (order by paid, class_id, student_id), class_id, student_id, null, greatest(paid, start_date), case when quit then start_date + quit_at end, case when quit then '2' when class_status = '3' then '3' else '1' end
  from (select c.class_id, c.start_date, c.class_status, c.max_num, c.lesson_count, s.student_id, c.class_id * 1000 + s.student_id as at, row_number() over (partition by c.class_id order by pg_temp.u('en', c.class_id * 1000 + s.student_id) * case when s.campus_id = c.campus_id then 0.25 else 1 end * case when s.student_id % 3 = 0 then 0.5 else 1 end) as rank
          from edu_class as c join term as t on t.t = c.term join edu_course as o using (course_id) join edu_student as s on s.grade - t.back between o.grade_from and o.grade_to and s.create_time < c.start_date + 10 and s.del_flag = '0' and (s.campus_id = c.campus_id or pg_temp.u('oth', s.student_id) < 0.4) where c.class_status <> '4') as x,
       lateral (select pg_temp.u('qt', at) < 0.055 and class_status <> '1' and max_num > 1 as quit, case lesson_count when 16 then 10 + pg_temp.skew('qd', at, 0, 88, 1.2) else 2 + pg_temp.n('qd', at, 0, 6) end as quit_at, start_date - 20 + pg_temp.skew('pd', at, 0, 28, 0.8) as paid) as y
 where rank <= case max_num when 1 then 1 when 12 then pg_temp.n('cn', class_id, 5, 12) else pg_temp.n('cn', class_id, 10, 22) end / case class_status when '1' then 2 else 1 end + case when max_num = 1 then 1 else 0 end and (max_num > 1 or rank = 1);

create table edu_order (
  order_id bigint primary key,
  order_no varchar(32) not null,
  student_id bigint not null,
  course_id bigint not null,
  class_id bigint,
  campus_id bigint not null,
  order_type char(1) not null,
  lesson_num int not null,
  gift_num int default 0,
  total_amount numeric(10, 2) not null,
  discount_amount numeric(10, 2) not null default 0,
  pay_amount numeric(10, 2) not null,
  pay_type char(1),
  pay_time timestamp,
  order_status char(1) not null default '0',
  seller_id bigint,
  invoice_flag char(1) default '0',
  create_by varchar(64) default '',
  create_time timestamp not null,
  update_time timestamp,
  del_flag char(1) default '0',
  remark varchar(500)
);
comment on table edu_order is '报名订单表';
comment on column edu_order.order_id is '订单ID';
comment on column edu_order.order_no is '订单编号';
comment on column edu_order.student_id is '学员ID';
comment on column edu_order.course_id is '课程ID';
comment on column edu_order.class_id is '报读班级ID';
comment on column edu_order.campus_id is '业绩校区ID';
comment on column edu_order.order_type is '订单类型（1新报 2续报 3扩科）';
comment on column edu_order.lesson_num is '购买课次';
comment on column edu_order.gift_num is '赠送课次';
comment on column edu_order.total_amount is '订单原价（元）';
comment on column edu_order.discount_amount is '优惠金额（元）';
comment on column edu_order.pay_amount is '实付金额（元）';
comment on column edu_order.pay_type is '支付方式（1微信 2支付宝 3刷卡 4现金 5对公转账）';
comment on column edu_order.pay_time is '支付时间';
comment on column edu_order.order_status is '订单状态（0待支付 1已支付 2部分退款 3全额退款 4已关闭）';
comment on column edu_order.seller_id is '签单顾问（用户ID）';
comment on column edu_order.invoice_flag is '是否开票（0否 1是）';
comment on column edu_order.create_time is '下单时间';
comment on column edu_order.del_flag is '删除标志（0代表存在 2代表删除）';
insert into edu_order
select row_number() over (order by made, class_id, student_id), 'BM' || to_char(made, 'YYYYMMDD') || lpad((row_number() over (order by made, class_id, student_id))::text, 5, '0'), student_id, course_id, class_id, campus_id, kind, num, gift, unit_price * num, less, unit_price * num - less,
       case when stat in ('1') then pg_temp.weighted('py', at, '{1,2,3,4,5}', '{58,22,14,4,2}') end, case when stat = '1' then made + make_interval(mins => pg_temp.skew('pm', at, 1, 1400, 5)) end, stat, coalesce(case when pg_temp.u('sl', at) < 0.9 then consultant_id end, 8 + at % 20), case when stat = '1' and pg_temp.u('iv', at) < 0.16 then '1' else '0' end, '', made, null, case when stat = '4' and pg_temp.u('od', at) < 0.15 then '2' else '0' end, case when gift > 0 then '活动赠课' when pg_temp.u('orm', at) < 0.03 then '家长要求分两次付款' end
  from (select e.student_id, e.class_id, c.course_id, c.campus_id, c.lesson_count as num, o.unit_price, '1' as stat, e.class_id * 1000 + e.student_id as at, s.consultant_id, least(c.start_date, e.join_date) - 1 - pg_temp.skew('om', e.class_id * 1000 + e.student_id, 0, 26, 1.3) as day, row_number() over (partition by e.student_id order by c.start_date, e.class_id) as nth, bool_or(true) over (partition by e.student_id, c.course_id order by c.start_date rows between unbounded preceding and 1 preceding) as again
          from edu_class_student as e join edu_class as c using (class_id) join edu_course as o using (course_id) join edu_student as s using (student_id)
        union all
        select s.student_id, c.class_id, c.course_id, c.campus_id, c.lesson_count, o.unit_price, case when c.class_status = '1' and s.student_id % 3 > 0 then '0' else '4' end, c.class_id * 1000 + s.student_id, s.consultant_id, least(date '2024-12-14', c.start_date - 3 - pg_temp.n('um', s.student_id, 0, 20)), 1, null
          from edu_student as s, lateral (select * from edu_class as c where s.create_time < c.start_date - 24 and class_status in ('1', '3') order by md5(c.class_id || 'u' || s.student_id) limit 1) as c join edu_course as o using (course_id) where pg_temp.u('un', s.student_id) < 0.11) as x,
       lateral (select least(timestamp '2024-12-14 19:40' - make_interval(mins => (at % 4000)::int), day + time '09:10' + make_interval(mins => pg_temp.n('ot', at, 0, 680))) as made, case when nth = 1 then '1' when again then '2' else '3' end as kind, case when pg_temp.u('gf', at) < 0.07 then pg_temp.n('gfn', at, 1, 2) else 0 end as gift, case when pg_temp.u('ls', at) < 0.45 then least(round(unit_price * num * 0.2, -1), pg_temp.pick('lsa', at, '{100,100,200,200,300,500}')::int) else 0 end as less) as y;
update edu_class_student as e set order_id = o.order_id from edu_order as o where o.class_id = e.class_id and o.student_id = e.student_id and o.order_status = '1';

create table edu_refund (
  refund_id bigint primary key,
  refund_no varchar(32) not null,
  order_id bigint not null,
  student_id bigint not null,
  refund_lessons int not null,
  refund_amount numeric(10, 2) not null,
  deduct_amount numeric(10, 2) default 0,
  reason_code char(1) not null,
  reason_desc varchar(500),
  apply_by varchar(64),
  apply_time timestamp not null,
  audit_status char(1) not null default '0',
  audit_by varchar(64),
  audit_time timestamp,
  audit_remark varchar(200),
  refund_time timestamp
);
comment on table edu_refund is '退费申请表';
comment on column edu_refund.refund_no is '退费单号';
comment on column edu_refund.order_id is '订单ID';
comment on column edu_refund.student_id is '学员ID';
comment on column edu_refund.refund_lessons is '退课次数';
comment on column edu_refund.refund_amount is '退费金额（元）';
comment on column edu_refund.deduct_amount is '扣除金额（元），如教材费';
comment on column edu_refund.reason_code is '退费原因，字典edu_refund_reason';
comment on column edu_refund.reason_desc is '原因说明';
comment on column edu_refund.apply_by is '申请人';
comment on column edu_refund.apply_time is '申请时间';
comment on column edu_refund.audit_status is '审核状态（0待审核 1已通过 2已驳回）';
comment on column edu_refund.audit_by is '审核人';
comment on column edu_refund.audit_time is '审核时间';
comment on column edu_refund.audit_remark is '审核意见';
comment on column edu_refund.refund_time is '打款时间';

-- 教学 ---------------------------------------------------------------------------------------------------------------

create table edu_lesson (
  lesson_id bigint primary key,
  class_id bigint not null,
  lesson_no int not null,
  lesson_date date not null,
  start_time time not null,
  end_time time not null,
  teacher_id bigint,
  room_name varchar(30),
  topic varchar(100) default '',
  lesson_status char(1) not null default '0',
  cancel_reason varchar(200),
  create_time timestamp,
  update_time timestamp
);
comment on table edu_lesson is '排课表（课次）';
comment on column edu_lesson.lesson_id is '课次ID';
comment on column edu_lesson.class_id is '班级ID';
comment on column edu_lesson.lesson_no is '第几次课';
comment on column edu_lesson.lesson_date is '上课日期';
comment on column edu_lesson.start_time is '开始时间';
comment on column edu_lesson.end_time is '结束时间';
comment on column edu_lesson.teacher_id is '授课教师ID，代课时与班级主讲不同';
comment on column edu_lesson.room_name is '教室';
comment on column edu_lesson.topic is '授课内容';
comment on column edu_lesson.lesson_status is '课次状态（0待上课 1已上课 2已取消）';
comment on column edu_lesson.cancel_reason is '取消原因';
insert into edu_lesson
select row_number() over (order by day, began, class_id), class_id, k, day, began, began + make_interval(mins => lesson_minutes), coalesce(sub.teacher_id, c.teacher_id), room_name, case when day <= '2024-12-15' and pg_temp.u('tp', at) < 0.85 then '第' || k || '讲 ' || pg_temp.pick('tpn', at, case subject when 'SX' then '{分数应用题,行程问题,几何初步,方程,函数图像,计数原理,单元复习}' when 'YY' then '{一般过去时,阅读理解,完形填空,单词闯关,口语情景,语法小结}' when 'YW' then '{写人记事,古文翻译,现代文阅读,修改病句,名著导读}' when 'WL' then '{浮力,压强,电路,光的折射,机械运动}' when 'HX' then '{酸碱盐,方程式配平,溶解度}' when 'BC' then '{循环结构,条件判断,小游戏制作,列表与函数}' else '{线条练习,色彩搭配,静物写生,主题创作}' end::text[]) else '' end,
       stat, case when stat = '2' then pg_temp.pick('cr', at, '{教师临时请假,台风停课,学校统一考试,教室设备故障}') end, c.create_time + interval '2 days', case when stat <> '0' then day + began + interval '3 hours' end
  from edu_class as c join term as t on t.t = c.term join edu_course as o using (course_id), generate_series(1, lesson_count) as k,
       lateral (select class_id * 100 + k as at, start_date + case kind when 'w' then 7 * (k - 1) else k - 1 + (k - 1) / 5 * 2 end as day, case when time_slot like '%上%午%' or time_slot = '上午场' then time '09:00' when time_slot = '周五晚上' then time '18:30' else time '14:00' end as began) as x,
       lateral (select case when pg_temp.u('lc', at) < 0.022 and day <= '2024-12-20' then '2' when day <= '2024-12-15' then '1' else '0' end as stat) as y left join lateral (select teacher_id from edu_teacher as s where pg_temp.u('sb', at) < 0.03 and s.subject = o.subject and s.teacher_id <> c.teacher_id and hire_date < day and coalesce(leave_date, '2099-01-01') > day order by md5(s.teacher_id || 's' || at) limit 1) as sub on true
 where class_status in ('2', '3');

insert into edu_refund
select row_number() over (order by leave_date, id), 'TF' || to_char(leave_date, 'YYYYMMDD') || lpad((row_number() over (order by leave_date, id))::text, 4, '0'), o.order_id, e.student_id, n, round(o.pay_amount / o.lesson_num * n, 2) - ded, ded, why, case when pg_temp.u('rd', id) < 0.5 then pg_temp.pick('rdt', id, case why when '1' then '{全家搬到苏州,转学回老家}' when '2' then '{与学校晚自习冲突,周末要上兴趣班}' when '3' then '{成绩没有提高,换了老师孩子不适应}' else '{家长未说明,见附件}' end::text[]) else '' end, u.user_name, asked,
       stat, case when stat <> '0' then 'u100' || 3 + id % 5 end, case when stat <> '0' then asked + make_interval(hours => pg_temp.skew('ra', id, 2, 120, 1.6)) end, case stat when '2' then '已超过退费期限' when '1' then case when id % 4 = 0 then '同意' end end, case when stat = '1' then least(timestamp '2024-12-13 16:20', asked + make_interval(hours => 125 + pg_temp.skew('rp', id, 2, 140, 1.3))) end
  from edu_class_student as e join edu_order as o using (order_id) join edu_student as s on s.student_id = e.student_id join sys_user as u on u.user_id = s.consultant_id, lateral (select count(*) from edu_lesson as l where l.class_id = e.class_id and lesson_date > e.leave_date) as r (n), lateral (select pg_temp.weighted('rw', id, '{1,2,3,4,5,9}', '{17,34,22,9,6,12}') as why, case when pg_temp.u('rde', id) < 0.3 then 60 else 0 end as ded, leave_date + time '10:00' + make_interval(mins => pg_temp.n('rt', id, 0, 500)) as asked, case when leave_date > '2024-12-01' then '0' when pg_temp.u('rs', id) < 0.1 then '2' else '1' end as stat) as x
 where e.status = '2' and n > 0 and leave_date <= '2024-12-15';
update edu_class_student set leave_date = null, status = '1' where leave_date > '2024-12-15';
update edu_class_student as e set leave_date = null, status = case when c.class_status = '3' then '3' else '1' end from edu_class as c where c.class_id = e.class_id and e.order_id in (select order_id from edu_refund where audit_status = '2');
update edu_order as o set order_status = case when r.refund_lessons >= o.lesson_num - 1 then '3' else '2' end, update_time = r.refund_time from edu_refund as r where r.order_id = o.order_id and r.audit_status = '1';

create table edu_attendance (
  id bigint primary key,
  lesson_id bigint not null,
  class_id bigint not null,
  student_id bigint not null,
  attend_status char(1) not null,
  deduct_num numeric(4, 1) not null default 1,
  sign_time timestamp,
  remark varchar(200),
  create_time timestamp
);
comment on table edu_attendance is '学员考勤表';
comment on column edu_attendance.lesson_id is '课次ID';
comment on column edu_attendance.class_id is '班级ID';
comment on column edu_attendance.student_id is '学员ID';
comment on column edu_attendance.attend_status is '考勤状态（1出勤 2迟到 3请假 4旷课）';
comment on column edu_attendance.deduct_num is '扣减课次';
comment on column edu_attendance.sign_time is '签到时间';
comment on column edu_attendance.create_time is '点名时间';
insert into edu_attendance
select row_number() over (order by lesson_date, l.start_time, lesson_id, student_id), lesson_id, l.class_id, student_id, st, case when st = '3' then 0 else 1 end, case st when '1' then lesson_date + l.start_time - make_interval(mins => pg_temp.skew('sg', at, 0, 22, 1.3)) when '2' then lesson_date + l.start_time + make_interval(mins => pg_temp.skew('sl', at, 3, 45, 1.8)) end, case when st = '3' and pg_temp.u('ar', at) < 0.6 then pg_temp.pick('art', at, '{病假,事假,学校活动,外出旅游}') end, lesson_date + l.end_time
  from edu_lesson as l join edu_class_student as e on e.class_id = l.class_id and lesson_date >= join_date and (leave_date is null or lesson_date <= leave_date), lateral (select lesson_id * 1000 + student_id as at) as x, lateral (select pg_temp.weighted('at' || case when student_id % 11 = 0 then 'b' else '' end, at, '{1,2,3,4}', case when student_id % 11 = 0 then '{68,8,16,8}' else '{89,3,7,1}' end::int[]) as st offset 0) as y where lesson_status = '1';

create table edu_homework (
  homework_id bigint primary key,
  class_id bigint not null,
  lesson_id bigint not null,
  title varchar(100) not null,
  content text,
  full_score int default 100,
  publish_time timestamp not null,
  deadline timestamp,
  teacher_id bigint,
  del_flag char(1) default '0'
);
comment on table edu_homework is '作业表';
comment on column edu_homework.homework_id is '作业ID';
comment on column edu_homework.class_id is '班级ID';
comment on column edu_homework.lesson_id is '课次ID';
comment on column edu_homework.title is '作业标题';
comment on column edu_homework.content is '作业内容';
comment on column edu_homework.full_score is '满分';
comment on column edu_homework.publish_time is '布置时间';
comment on column edu_homework.deadline is '截止时间';
comment on column edu_homework.teacher_id is '布置教师ID';
insert into edu_homework
select row_number() over (order by lesson_date, lesson_id), class_id, lesson_id, '第' || lesson_no || '次课课后作业', case when lesson_id % 3 = 0 then '完成讲义第' || lesson_no * 4 || '页' else '' end, case when pg_temp.u('fs', class_id) < 0.2 then 120 else 100 end, lesson_date + end_time + interval '20 minutes', lesson_date + 5 + time '22:00', teacher_id, case when pg_temp.u('hd', lesson_id) < 0.01 then '2' else '0' end
  from edu_lesson where lesson_status = '1' and lesson_date > '2023-07-01' and pg_temp.u('hw', lesson_id) < 0.42;

create table edu_homework_submit (
  id bigint primary key,
  homework_id bigint not null,
  student_id bigint not null,
  submit_time timestamp,
  file_urls varchar(1000) default '',
  score numeric(5, 1),
  teacher_comment varchar(500),
  correct_time timestamp,
  status char(1) not null default '0'
);
comment on table edu_homework_submit is '作业提交表';
comment on column edu_homework_submit.homework_id is '作业ID';
comment on column edu_homework_submit.student_id is '学员ID';
comment on column edu_homework_submit.submit_time is '提交时间';
comment on column edu_homework_submit.file_urls is '附件地址，多个逗号分隔';
comment on column edu_homework_submit.score is '得分';
comment on column edu_homework_submit.teacher_comment is '老师评语';
comment on column edu_homework_submit.correct_time is '批改时间';
comment on column edu_homework_submit.status is '状态（0未提交 1待批改 2已批改）';
insert into edu_homework_submit
select row_number() over (order by publish_time, homework_id, student_id), homework_id, student_id, sub, case when sub is not null then '/upload/hw/' || left(md5(at::text), 12) || '.jpg' else '' end, case when st = '2' then round((full_score * (0.52 + 0.48 * power(pg_temp.u('sc', at), 0.6) * (0.82 + 0.18 * pg_temp.u('ab', student_id))))::numeric * 2) / 2 end, case when st = '2' and pg_temp.u('cm', at) < 0.35 then pg_temp.pick('cmt', at, '{书写工整，继续保持,计算要仔细,完成得很好,错题请订正,比上次有进步}') end, case when st = '2' then sub + make_interval(hours => pg_temp.skew('ch', at, 2, 90, 1.6)) end, st
  from edu_homework as h join edu_attendance as a using (lesson_id), lateral (select homework_id * 1000 + student_id as at) as x, lateral (select case when pg_temp.u('hs', at) < 0.84 then publish_time + make_interval(mins => pg_temp.skew('hst', at, 60, 7600, 0.8)) end as sub offset 0) as y, lateral (select case when sub is null or sub > '2024-12-15 12:00' then '0' when sub > '2024-12-09' and pg_temp.u('hc', at) < 0.7 or pg_temp.u('hc', at) < 0.02 then '1' else '2' end as st offset 0) as z;
update edu_homework_submit set submit_time = null, file_urls = '' where status = '0'; update edu_homework_submit set correct_time = timestamp '2024-12-15 12:30' where correct_time > '2024-12-15 12:30';

create table edu_exam (
  exam_id bigint primary key,
  exam_name varchar(100) not null,
  exam_type char(1) not null,
  class_id bigint not null,
  exam_date date not null,
  full_score int not null default 100,
  pass_score int not null default 60,
  publish_flag char(1) default '0',
  create_by varchar(64) default '',
  create_time timestamp
);
comment on table edu_exam is '考试（测评）表';
comment on column edu_exam.exam_id is '考试ID';
comment on column edu_exam.exam_name is '考试名称';
comment on column edu_exam.exam_type is '考试类型（1入班测 2期中测 3结业测）';
comment on column edu_exam.class_id is '班级ID';
comment on column edu_exam.exam_date is '考试日期';
comment on column edu_exam.full_score is '满分';
comment on column edu_exam.pass_score is '及格分';
comment on column edu_exam.publish_flag is '成绩是否已发布（0否 1是）';
insert into edu_exam
select row_number() over (order by day, class_id), c.term || o.course_name || (array['入班测', '期中测', '结业测'])[k], k::text, class_id, day, full_s, full_s * 6 / 10, case when day < '2024-12-10' then '1' else '0' end, 'u1012', day - 7 + time '16:00'
  from edu_class as c join edu_course as o using (course_id), generate_series(1, 3) as k, lateral (select lesson_date as day, case when c.class_id % 5 = 0 then 120 else 100 end as full_s from edu_lesson as l where l.class_id = c.class_id and lesson_no = (array[1, 8, c.lesson_count])[k] and lesson_status = '1') as l
 where o.course_type = '1' and o.subject <> 'MS' and (k = 3 or k = 2 and c.lesson_count = 16 or k = 1 and pg_temp.u('ex1', class_id) < 0.3);

create table edu_exam_score (
  id bigint primary key,
  exam_id bigint not null,
  student_id bigint not null,
  score numeric(5, 1),
  absent_flag char(1) not null default '0',
  class_rank int,
  create_time timestamp
);
comment on table edu_exam_score is '考试成绩表';
comment on column edu_exam_score.exam_id is '考试ID';
comment on column edu_exam_score.student_id is '学员ID';
comment on column edu_exam_score.score is '成绩';
comment on column edu_exam_score.absent_flag is '是否缺考（0否 1是）';
comment on column edu_exam_score.class_rank is '班级名次';
comment on column edu_exam_score.create_time is '录入时间';
insert into edu_exam_score
select row_number() over (order by exam_date, exam_id, student_id), exam_id, student_id, sc, case when sc is null then '1' else '0' end, case when sc is not null then rank() over (partition by exam_id order by sc desc nulls last) end, exam_date + 2 + time '17:30'
  from edu_exam as x join edu_lesson as l on l.class_id = x.class_id and l.lesson_date = x.exam_date join edu_attendance as a using (lesson_id), lateral (select case when attend_status in ('1', '2') then round((full_score * least(1, 0.38 + 0.04 * exam_type::int + 0.3 * pg_temp.u('ab', student_id) + 0.28 * pg_temp.u('es', exam_id * 1000 + student_id)))::numeric * 2) / 2 end as sc) as y;

create table edu_lesson_comment (
  id bigint primary key,
  lesson_id bigint not null,
  student_id bigint not null,
  star smallint,
  content varchar(500),
  reply varchar(500),
  create_time timestamp
);
comment on table edu_lesson_comment is '家长课堂评价表';
comment on column edu_lesson_comment.lesson_id is '课次ID';
comment on column edu_lesson_comment.student_id is '学员ID';
comment on column edu_lesson_comment.star is '星级（1-5）';
comment on column edu_lesson_comment.content is '评价内容';
comment on column edu_lesson_comment.reply is '校区回复';

update edu_student as s set student_status = case when n is null then '1' when active > 0 then '2' when pause then '3' when last_end > '2024-06-01' then '4' else '5' end, update_time = coalesce(x.last_end::timestamp, s.create_time)
  from (select i.student_id, count(e.id) as m, nullif(count(e.id), 0) as n, count(*) filter (where e.status = '1') as active, max(coalesce(e.leave_date, c.end_date)) as last_end, pg_temp.u('pz', i.student_id) < 0.04 as pause from edu_student as i left join edu_class_student as e using (student_id) left join edu_class as c using (class_id) group by 1) as x where x.student_id = s.student_id;
