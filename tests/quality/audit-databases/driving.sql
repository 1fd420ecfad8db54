-- 一家多校区驾校的业务系统：学员报名、收退费、练车预约与学时、考试、教练与车辆；代码放在字典表，逐列有注释，关系全凭列名，没有外键。
-- 数据由散列得出，每次载入都是同样的行；函数随会话消失。
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
create function pg_temp.person(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,黄,赵,吴,周,徐,孙,马,朱,胡,郭,何,林,高,罗,郑,梁,谢,宋,唐,许,邓,韩,冯,曹,彭,曾,肖,田,董,潘,袁,蔡,蒋,余', ','))
    || pg_temp.pick(key || 'm', i, string_to_array('子涵,宇轩,佳怡,梓萱,浩然,思远,雨桐,晨曦,俊杰,雅琪,志强,建华,丽,敏,鹏,婷婷,海燕,国栋,文静,凯,倩,晓东,玉兰,伟,娜,磊,欣,涛,雪,斌,家豪,诗琪,明辉,慧,永刚,春梅,博文,静怡,立军,红霞', ',')) $$;
create function pg_temp.mobile(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['131', '135', '136', '138', '150', '151', '159', '177', '182', '187', '189', '199']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- 这里编译比执行还费时。
set jit = off;

create table sys_dict_data (
  dict_id bigint primary key,
  dict_type varchar(40) not null,
  dict_value varchar(20) not null,
  dict_label varchar(40) not null,
  dict_sort int default 0,
  status char(1) default '0',
  remark varchar(100)
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_id is '字典主键';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_sort is '排序';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
insert into sys_dict_data (dict_id, dict_type, dict_value, dict_label, dict_sort, status)
select row_number() over (order by t.o, i.o) + 100, c, split_part(x, ':', 1), split_part(x, ':', 2), i.o, '0'
  from (values (1, 'jx_license_type', 'C1:小型汽车,C2:小型自动挡汽车,B2:大型货车,A1:大型客车,D:普通三轮摩托车,E:普通二轮摩托车'), (2, 'jx_student_status', '00:待受理,10:科一在学,20:科二在学,30:科三在学,40:科四在学,50:已结业,80:已退学,90:已过期'), (3, 'jx_source', '1:自然到店,2:转介绍,3:校园代理,4:美团,5:抖音,6:企业团报'), (4, 'jx_pay_method', '1:微信,2:支付宝,3:现金,4:刷卡,5:对公转账'), (5, 'jx_fee_item', 'BM:报名费,BK:补考费,TX:加练费,WY:违约金,TF:退学退费,TD:退多收'), (6, 'jx_subject', '1:科目一,2:科目二,3:科目三,4:科目四'), (7, 'jx_book_status', '0:待练,1:已完成,2:学员取消,3:教练取消,4:爽约'), (8, 'jx_exam_result', '0:待考,1:合格,2:不合格,3:缺考,4:取消'), (9, 'jx_coach_type', '1:理论教练,2:操作教练,3:综合教练'), (10, 'jx_car_status', '1:在用,2:维修,3:停驶,4:报废'), (11, 'jx_cost_type', 'JY:加油,WX:维修,BY:保养,BX:保险,NJ:年检,CD:充电'), (12, 'jx_audit_status', '0:待审,1:有效,2:无效')) as t (o, c, list), unnest(string_to_array(list, ',')) with ordinality as i (x, o);
update sys_dict_data set status = '1' where dict_type = 'jx_license_type' and dict_value in ('D', 'A1') or dict_type = 'jx_source' and dict_value = '4';

create table jx_campus (
  campus_id bigint primary key,
  campus_name varchar(40) not null,
  short_name varchar(10),
  address varchar(100),
  principal varchar(20),
  tel varchar(20),
  area_mu numeric(6,1),
  max_car int,
  open_date date,
  status char(1) default '0',
  del_flag char(1) default '0',
  create_by varchar(64),
  create_time timestamp,
  update_by varchar(64),
  update_time timestamp
);
comment on table jx_campus is '校区';
comment on column jx_campus.campus_id is '校区ID';
comment on column jx_campus.campus_name is '校区名称';
comment on column jx_campus.short_name is '简称';
comment on column jx_campus.address is '地址';
comment on column jx_campus.principal is '负责人';
comment on column jx_campus.tel is '电话';
comment on column jx_campus.area_mu is '场地面积（亩）';
comment on column jx_campus.max_car is '核定车辆数';
comment on column jx_campus.open_date is '开业日期';
comment on column jx_campus.status is '状态（0营业 1停业）';
comment on column jx_campus.del_flag is '删除标志（0存在 2删除）';
insert into jx_campus
select i, n, s, a, pg_temp.person('cp', i), '0571-8' || pg_temp.n('ct', i, 1000000, 9999999), m, c, d, case when i = 6 then '1' else '0' end, case when i = 7 then '2' else '0' end, 'admin', d + time '09:00', case when i = 6 then 'admin' end, case when i = 6 then timestamp '2024-04-01 17:20' end
  from (values (1, '安驰驾校城东总校', '城东', '城东区机场路188号', 62.5, 45, date '2009-03-18'), (2, '安驰驾校滨江校区', '滨江', '滨江区江虹路66号', 38.0, 28, date '2014-06-01'), (3, '安驰驾校下沙校区', '下沙', '下沙六号大街9号', 41.2, 30, date '2016-09-10'), (4, '安驰驾校北苑校区', '北苑', '北苑路东侧原砖厂内', 26.8, 18, date '2019-04-22'), (5, '安驰驾校临湖校区', '临湖', '临湖镇环镇北路', 22.0, 14, date '2021-05-08'), (6, '安驰驾校西站校区', '西站', '西站货场旁', 15.5, 10, date '2017-03-01'), (7, '安驰驾校测试校区', '测试', null, null, null, date '2021-01-01')) as v (i, n, s, a, m, c, d);

create table jx_coach (
  coach_id bigint primary key,
  coach_no varchar(20) not null,
  coach_name varchar(20) not null,
  gender char(1),
  id_card varchar(18),
  phone varchar(11),
  campus_id bigint not null,
  coach_type char(1) not null,
  teach_type varchar(10),
  cert_no varchar(30),
  cert_expire_date date,
  entry_date date not null,
  leave_date date,
  base_salary numeric(10,2),
  star numeric(2,1),
  del_flag char(1) default '0',
  create_time timestamp,
  update_time timestamp,
  remark varchar(200)
);
comment on table jx_coach is '教练员';
comment on column jx_coach.coach_id is '教练ID';
comment on column jx_coach.coach_no is '工号';
comment on column jx_coach.coach_name is '姓名';
comment on column jx_coach.gender is '性别（0男 1女 2未知）';
comment on column jx_coach.id_card is '身份证号';
comment on column jx_coach.phone is '手机号';
comment on column jx_coach.campus_id is '所属校区ID';
comment on column jx_coach.coach_type is '教练类型（字典 jx_coach_type）';
comment on column jx_coach.teach_type is '准教车型';
comment on column jx_coach.cert_no is '教练证号';
comment on column jx_coach.cert_expire_date is '教练证到期日';
comment on column jx_coach.entry_date is '入职日期';
comment on column jx_coach.leave_date is '离职日期';
comment on column jx_coach.base_salary is '底薪（元/月）';
comment on column jx_coach.star is '学员评分';
comment on column jx_coach.del_flag is '删除标志（0存在 2删除）';
insert into jx_coach
select 1000 + i, 'JL' || lpad(i::text, 4, '0'), pg_temp.person('jl', i), case when pg_temp.u('j1', i) < 0.16 then '1' else '0' end, '3301' || lpad(pg_temp.n('j2', i, 2, 27)::text, 2, '0') || to_char(date '1968-01-01' + pg_temp.n('j3', i, 0, 9800), 'YYYYMMDD') || lpad((2 * pg_temp.n('j4', i, 0, 499) + case when pg_temp.u('j1', i) < 0.16 then 0 else 1 end)::text, 3, '0') || pg_temp.pick('j5', i, array['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X']), pg_temp.mobile('jl', i), c, t, case when t = '1' then 'C1,C2' else pg_temp.weighted('j6', i, array['C1', 'C1,C2', 'C2', 'B2', 'E'], array[50, 26, 14, 6, 4]) end, case when pg_temp.u('j7', i) < 0.95 then '33' || pg_temp.n('j8', i, 1000000, 9999999) end, date '2025-03-01' + pg_temp.n('j9', i, 0, 1500), e, l, 2400 + 100 * pg_temp.n('ja', i, 0, 12), case when t <> '1' then 3.8 + pg_temp.n('jb', i, 0, 12) / 10.0 end, '0', e + time '10:00', case when l is not null then l + time '18:00' end, case when l is not null and i % 3 = 0 then '合同到期不续' end
  from (select i, case when c = 6 and pg_temp.u('jc', i) > 2 then 1 else c end as c, t, e, case when i % 8 = 3 and e < '2022-06-01' then date '2022-09-15' + pg_temp.n('jd', i, 0, 1100) when c = 6 then date '2024-03-31' end as l from (select i, pg_temp.weighted('je', i, array['1', '2', '3', '4', '5', '6'], array[30, 20, 20, 14, 10, 6])::int as c, case when i in (3, 19, 34) then '1' when i % 6 = 0 then '3' else '2' end as t, case when i <= 44 then date '2010-03-01' + pg_temp.n('jf', i, 0, 3900) else date '2021-02-20' + pg_temp.n('jf', i, 0, 1400) end as e from generate_series(1, 64) as i) as a) as b;
update jx_coach set entry_date = date '2017-02-20' + coach_id::int % 200 where campus_id = 6;
update jx_coach set del_flag = '2' where leave_date < '2023-06-01' and coach_id % 2 = 1;

create table jx_car (
  car_id bigint primary key,
  plate_no varchar(10) not null,
  car_type varchar(4) not null,
  brand varchar(40),
  vin varchar(17),
  campus_id bigint not null,
  coach_id bigint,
  buy_date date,
  buy_price numeric(10,2),
  insure_expire date,
  inspect_expire date,
  mileage int,
  fuel_type char(1) default '1',
  car_status char(1) not null default '1',
  scrap_date date,
  del_flag char(1) default '0',
  create_time timestamp
);
comment on table jx_car is '教练车';
comment on column jx_car.car_id is '车辆ID';
comment on column jx_car.plate_no is '车牌号';
comment on column jx_car.car_type is '培训车型（字典 jx_license_type）';
comment on column jx_car.brand is '品牌型号';
comment on column jx_car.vin is '车架号';
comment on column jx_car.campus_id is '所属校区ID';
comment on column jx_car.coach_id is '当前责任教练ID';
comment on column jx_car.buy_date is '购置日期';
comment on column jx_car.buy_price is '购置价（元）';
comment on column jx_car.insure_expire is '保险到期日';
comment on column jx_car.inspect_expire is '年检到期日';
comment on column jx_car.mileage is '当前里程（公里）';
comment on column jx_car.fuel_type is '能源（1汽油 2纯电）';
comment on column jx_car.car_status is '车辆状态（字典 jx_car_status）';
comment on column jx_car.scrap_date is '报废日期';
comment on column jx_car.del_flag is '删除标志（0存在 2删除）';
insert into jx_car
select i, '浙A' || lpad(pg_temp.n('k1', i, 0, 9999)::text, 4, '0') || '学', ty, b, 'LSV' || upper(substr(md5('vin' || i), 1, 6)) || lpad(pg_temp.n('k2', i, 1, 99999999)::text, 8, '0'), campus_id, case when st = '1' or st = '2' then coach_id end, bd, case when b like '%电动%' then 118000 when ty = 'B2' then 196000 when ty = 'E' then 8600 else 78000 + 1000 * pg_temp.n('k3', i, 0, 14) end, case when st <> '4' then date '2026-01-10' + pg_temp.n('k4', i, -25, 330) end, case when st <> '4' then date '2026-01-01' + pg_temp.n('k5', i, -20, 340) end, (least(coalesce(sd, '2025-12-31'), date '2025-12-31') - bd) * pg_temp.n('k6', i, 26, 58), case when b like '%电动%' then '2' else '1' end, st, sd, '0', bd + time '14:00'
  from (select *, case when ty = 'B2' then '东风天锦' when ty = 'E' then '豪爵铃木' when ty = 'C2' and bd > '2021-06-01' and i % 2 = 0 then '北汽EU5电动' when ty = 'C2' then '大众朗逸自动挡' else pg_temp.pick('k7', i, array['大众桑塔纳', '大众捷达', '大众桑塔纳', '雪铁龙爱丽舍']) end as b, case when bd < '2015-01-01' then '4' else pg_temp.weighted('k8', i, array['1', '2', '3'], array[90, 6, 4]) end as st, case when bd < '2015-01-01' then bd + 3600 + pg_temp.n('k9', i, 0, 200) end as sd
    from (select row_number() over (order by coach_id, g) as i, coach_id, campus_id, case when teach_type = 'B2' then 'B2' when teach_type = 'E' then 'E' when teach_type = 'C2' or teach_type = 'C1,C2' and g = 2 then 'C2' else 'C1' end as ty, date '2012-04-01' + pg_temp.n('ka', coach_id * 3 + g, 0, 4300) as bd from jx_coach, generate_series(1, 2) as g where coach_type <> '1' and leave_date is null and (g = 1 or coach_id % 3 = 0)) as a) as c;

create table jx_class (
  class_id bigint primary key,
  class_code varchar(20) not null,
  class_name varchar(40) not null,
  license_type varchar(4) not null,
  price numeric(10,2) not null,
  deposit numeric(10,2),
  free_retake int default 0,
  km2_hours int,
  km3_hours int,
  sale_start date,
  sale_end date,
  status char(1) default '0',
  sort int
);
comment on table jx_class is '班型';
comment on column jx_class.class_id is '班型ID';
comment on column jx_class.class_code is '班型编码';
comment on column jx_class.class_name is '班型名称';
comment on column jx_class.license_type is '驾照类型（字典 jx_license_type）';
comment on column jx_class.price is '标价（元）';
comment on column jx_class.deposit is '最低定金（元）';
comment on column jx_class.free_retake is '含免费补考次数';
comment on column jx_class.km2_hours is '科目二约定学时';
comment on column jx_class.km3_hours is '科目三约定学时';
comment on column jx_class.sale_start is '上架日期';
comment on column jx_class.sale_end is '下架日期';
comment on column jx_class.status is '状态（0在售 1停售）';
insert into jx_class values (1, 'C1-PT', 'C1普通班', 'C1', 3580, 500, 0, 16, 24, '2021-01-01', null, '0', 1), (2, 'C1-VIP', 'C1一对一VIP班', 'C1', 5880, 1000, 3, 20, 26, '2021-01-01', null, '0', 2), (3, 'C1-ZM', 'C1周末班', 'C1', 3980, 500, 1, 16, 24, '2021-01-01', null, '0', 3), (4, 'C1-XS', 'C1学生特惠班', 'C1', 3180, 300, 0, 16, 24, '2021-05-01', null, '0', 4), (5, 'C2-PT', 'C2自动挡普通班', 'C2', 3880, 500, 0, 14, 20, '2021-01-01', null, '0', 5), (6, 'C2-VIP', 'C2自动挡VIP班', 'C2', 6280, 1000, 3, 18, 24, '2021-01-01', null, '0', 6), (7, 'C2-XS', 'C2学生特惠班', 'C2', 3480, 300, 0, 14, 20, '2022-05-01', null, '0', 7), (8, 'B2-ZJ', 'B2增驾班', 'B2', 9800, 2000, 0, 40, 26, '2021-03-01', null, '0', 8), (9, 'E-PT', '摩托车班', 'E', 1080, 200, 0, 6, 4, '2021-03-01', null, '0', 9), (10, 'C1-MT', 'C1美团专享班', 'C1', 3380, 300, 0, 16, 24, '2021-03-01', '2023-06-30', '1', 10), (11, 'C1-JS', 'C1计时班', 'C1', 2680, 500, 0, 0, 0, '2024-03-01', null, '0', 11), (12, 'C1-18', 'C1老班型', 'C1', 2980, 500, 1, 16, 24, '2018-01-01', '2021-04-30', '1', 99);

create table jx_agent (
  agent_id bigint primary key,
  agent_name varchar(40) not null,
  agent_type char(1) not null,
  phone varchar(11),
  school_name varchar(40),
  commission numeric(8,2),
  bank_card varchar(24),
  sign_date date,
  end_date date,
  del_flag char(1) default '0',
  create_time timestamp
);
comment on table jx_agent is '招生代理';
comment on column jx_agent.agent_id is '代理ID';
comment on column jx_agent.agent_name is '代理名称';
comment on column jx_agent.agent_type is '类型（1个人 2单位）';
comment on column jx_agent.phone is '联系电话';
comment on column jx_agent.school_name is '所在院校';
comment on column jx_agent.commission is '单笔佣金（元）';
comment on column jx_agent.bank_card is '收款卡号';
comment on column jx_agent.sign_date is '签约日期';
comment on column jx_agent.end_date is '终止日期';
comment on column jx_agent.del_flag is '删除标志（0存在 2删除）';
insert into jx_agent
select i, case when ty = '1' then pg_temp.person('ag', i) else pg_temp.pick('a1', i, array['云途', '小象', '启明', '优学', '蓝鲸']) || pg_temp.pick('a2', i, array['教育咨询有限公司', '网络科技有限公司', '广告部']) end, ty, pg_temp.mobile('ag', i), case when ty = '1' and i % 4 <> 2 then pg_temp.pick('a3', i, array['下沙理工学院', '江城职业技术学院', '滨江传媒学院', '东湖师范大学', '财经大学']) end, (array[200, 200, 250, 300, 150])[1 + i % 5], case when pg_temp.u('a4', i) < 0.85 then '6222' || lpad(pg_temp.n('a5', i, 0, 999999999)::text, 15, '0') end, s, case when i % 4 = 1 then least(s + 365 + i * 9, date '2025-11-30') end, case when i % 13 = 6 then '2' else '0' end, s + time '11:00'
  from (select i, case when i % 7 = 0 then '2' else '1' end as ty, date '2020-09-01' + i * 45 + pg_temp.n('a6', i, 0, 30) as s from generate_series(1, 36) as i) as a;

create table jx_student (
  student_id bigint primary key,
  student_no varchar(20) not null,
  student_name varchar(20) not null,
  gender char(1),
  id_card varchar(18),
  birthday date,
  phone varchar(11),
  wx_openid varchar(32),
  address varchar(100),
  campus_id bigint not null,
  license_type varchar(4) not null,
  coach2_id bigint,
  coach3_id bigint,
  student_status varchar(2) not null,
  accept_date date,
  expire_date date,
  graduate_date date,
  archive_no varchar(20),
  emergency_phone varchar(11),
  del_flag char(1) default '0',
  create_by varchar(64),
  create_time timestamp not null,
  update_by varchar(64),
  update_time timestamp,
  remark varchar(200)
);
comment on table jx_student is '学员';
comment on column jx_student.student_id is '学员ID';
comment on column jx_student.student_no is '学员编号';
comment on column jx_student.student_name is '姓名';
comment on column jx_student.gender is '性别（0男 1女 2未知）';
comment on column jx_student.id_card is '身份证号';
comment on column jx_student.birthday is '出生日期';
comment on column jx_student.phone is '手机号';
comment on column jx_student.wx_openid is '微信openid';
comment on column jx_student.address is '住址';
comment on column jx_student.campus_id is '报名校区ID';
comment on column jx_student.license_type is '申请车型（字典 jx_license_type）';
comment on column jx_student.coach2_id is '科目二教练ID';
comment on column jx_student.coach3_id is '科目三教练ID';
comment on column jx_student.student_status is '学员状态（字典 jx_student_status）';
comment on column jx_student.accept_date is '车管所受理日期';
comment on column jx_student.expire_date is '学习有效期至';
comment on column jx_student.graduate_date is '结业日期';
comment on column jx_student.archive_no is '档案编号';
comment on column jx_student.emergency_phone is '紧急联系人电话';
comment on column jx_student.del_flag is '删除标志（0存在 2删除）';

-- 每名学员的进程：报名、受理、各科通过日期。各科两周考一次。
create function pg_temp.day(s int, d date) returns date language sql immutable as $$
  select date '2021-01-11' + o + 14 * ceil((d - date '2021-01-11' - o) / 14.0)::int from (select (array[1, 3, 4, 8])[s] as o) as a $$;
create temp table pr as
select *, case when fin = 'T' then '80' when d0 > '2025-12-12' then '00' when p4 <= '2025-12-31' then '50' when acc + 1095 < '2025-12-31' then '90' when p3 <= '2025-12-31' then '40' when p2 <= '2025-12-31' then '30' when p1 <= '2025-12-31' then '20' else '10' end as st
  from (select g.*, pg_temp.day(4, p3 + pg_temp.n('s5', i, 4, 40)) as p4 from (select h.*, case when fin <> 'S3' then pg_temp.day(3, p2 + pg_temp.n('s4', i, 24, 110)) end as p3 from (select j.*, case when fin not in ('S2', 'T') then pg_temp.day(2, p1 + pg_temp.n('s3', i, 26, 130)) end as p2 from (select b0.*, case when fin <> 'S1' and not (fin = 'T' and pg_temp.u('s1', i) < 0.5) then pg_temp.day(1, acc + pg_temp.n('s2', i, 14, 46)) end as p1
    from (select i, d0, d0 + pg_temp.n('s6', i, 2, 18) as acc, c, cl, pg_temp.weighted('s7', i, array['G', 'S1', 'S2', 'S3', 'T'], array[80, 4, 6, 4, 6]) as fin
      from (select i, d0, case when d0 < '2021-06-01' and c = 5 or d0 > '2024-03-15' and c = 6 then 1 else c end as c, case when d0 < '2021-05-01' and pg_temp.u('s8', i) < 0.2 then 12 when d0 > '2024-03-01' and pg_temp.u('s8', i) < 0.12 then 11 when d0 between '2021-03-05' and '2023-06-30' and pg_temp.u('s8', i) < 0.13 then 10 when extract(month from d0) in (6, 7, 9) and pg_temp.u('s8', i) < 0.62 then case when d0 > '2022-05-01' and i % 3 = 0 then 7 else 4 end else pg_temp.weighted('s9', i, array['1', '2', '3', '5', '6', '8', '9'], array[40, 10, 14, 20, 6, 4, 6])::int end as cl
        from (select i, date '2021-02-18' + (i * 1765 / 760) + pg_temp.n('sa', i, 0, 10) as d0, pg_temp.weighted('sb', i, array['1', '2', '3', '4', '5', '6'], array[30, 20, 22, 14, 9, 5])::int as c from generate_series(1, 760) as i) as a) as b) as b0) as j) as h) as g) as e;
insert into jx_student
select 20000 + i, 'XY' || to_char(d0, 'YYMM') || lpad(i::text, 5, '0'), pg_temp.person('xy', i), case when g < 0.46 then '0' when g < 0.99 then '1' else '2' end, pg_temp.pick('t1', i, array['330106', '330108', '330110', '330182', '340823', '411524', '360731', '522424']) || to_char(b, 'YYYYMMDD') || lpad((2 * pg_temp.n('t2', i, 0, 499) + case when g < 0.46 then 1 else 0 end)::text, 3, '0') || pg_temp.pick('t3', i, array['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X']), b, pg_temp.mobile('xy', i), case when pg_temp.u('t4', i) < 0.7 then 'o' || substr(md5('wx' || i), 1, 27) end, case when pg_temp.u('t5', i) < 0.6 then pg_temp.pick('t6', i, array['城东区', '滨江区', '下沙', '北苑街道', '临湖镇']) || pg_temp.pick('t7', i, array['金色家园', '学源街', '春江花园', '和平新村', '东城府', '高教园区']) || pg_temp.n('t8', i, 1, 40) || case when i % 2 = 0 then '幢' else '号' end end, c, k.license_type, c2, c3, st, case when st <> '00' and not (st = '80' and i % 4 = 0) then acc end, case when st <> '00' and not (st = '80' and i % 4 = 0) then acc + 1095 end, case when st = '50' then p4 end, case when st <> '00' and not (st = '80' and i % 4 = 0) then '3301' || to_char(acc, 'YYMMDD') || lpad(i::text, 4, '0') end, case when pg_temp.u('t9', i) < 0.4 then pg_temp.mobile('em', i) end, case when i % 191 = 77 then '2' else '0' end, pg_temp.pick('ta', i, array['qiantai1', 'qiantai2', 'xiasha01', 'admin', 'xcx']), d0 + time '09:30' + pg_temp.n('tb', i, 0, 480) * interval '1 minute', case when st in ('50', '80') then 'system' end, case when st = '50' then p4 + time '22:00' when st = '80' then d0 + 60 + time '15:00' end, case when pg_temp.u('tc', i) < 0.06 then pg_temp.pick('td', i, array['外地户籍需居住证', '色弱复检', '要求女教练', '大学生只周末有空', '老学员推荐']) end
  from (select *, pg_temp.u('te', i) as g, case when cl in (4, 7) then d0 - pg_temp.n('tf', i, 6600, 8300) when cl = 8 then d0 - pg_temp.n('tf', i, 9000, 15800) else d0 - pg_temp.skew('tf', i, 6700, 19500, 1.7) end as b from pr) as p join jx_class as k on k.class_id = p.cl
    left join lateral (select coach_id as c2 from jx_coach as j where st <> '00' and p1 is not null and j.campus_id = p.c and coach_type <> '1' and entry_date <= d0 and (leave_date is null or leave_date > d0 + 120) and (position(k.license_type in teach_type) > 0 or k.license_type in ('B2', 'E')) order by pg_temp.u('tg', i * 2000 + j.coach_id) limit 1) as x on true
    left join lateral (select coach_id as c3 from jx_coach as j where p2 is not null and p2 <= '2025-12-31' and j.campus_id = p.c and coach_type <> '1' and entry_date <= d0 and (leave_date is null or leave_date > d0 + 120) and (position(k.license_type in teach_type) > 0 or k.license_type in ('B2', 'E')) order by case when j.coach_id = c2 and i % 3 > 0 then 0 else 1 end, pg_temp.u('th', i * 2000 + j.coach_id) limit 1) as y on true;

create table jx_order (
  order_id bigint primary key,
  order_no varchar(24) not null,
  student_id bigint not null,
  class_id bigint not null,
  campus_id bigint not null,
  source char(1),
  agent_id bigint,
  list_price numeric(10,2) not null,
  discount numeric(10,2) default 0,
  contract_amount numeric(10,2) not null,
  paid_amount numeric(10,2) default 0,
  refund_amount numeric(10,2) default 0,
  commission numeric(8,2),
  commission_date date,
  sign_date date not null,
  order_status char(1) not null,
  seller varchar(20),
  invoice_no varchar(24),
  create_time timestamp,
  remark varchar(200)
);
comment on table jx_order is '报名合同';
comment on column jx_order.order_id is '合同ID';
comment on column jx_order.order_no is '合同编号';
comment on column jx_order.student_id is '学员ID';
comment on column jx_order.class_id is '班型ID';
comment on column jx_order.campus_id is '校区ID';
comment on column jx_order.source is '来源渠道（字典 jx_source）';
comment on column jx_order.agent_id is '招生代理ID';
comment on column jx_order.list_price is '班型标价（元）';
comment on column jx_order.discount is '优惠金额（元）';
comment on column jx_order.contract_amount is '合同金额（元）';
comment on column jx_order.paid_amount is '累计已收（元）';
comment on column jx_order.refund_amount is '累计已退（元）';
comment on column jx_order.commission is '应付佣金（元）';
comment on column jx_order.commission_date is '佣金发放日期';
comment on column jx_order.sign_date is '签约日期';
comment on column jx_order.order_status is '合同状态（1履行中 2已完成 3已解除 4作废）';
comment on column jx_order.seller is '签单人';
comment on column jx_order.invoice_no is '发票号';
insert into jx_order
select 50000 + i, 'HT' || to_char(d0, 'YYYYMMDD') || lpad(i::text, 4, '0'), 20000 + i, cl, c, so, ag, price, dis, price - dis, 0, 0, case when ag is not null then co end, case when ag is not null and st not in ('00', '80') and d0 < '2025-11-01' then (date_trunc('month', d0) + interval '1 month')::date + 14 end, d0, case when st = '80' then '3' when st in ('50', '90') then '2' else '1' end, case when so <> '3' then pg_temp.pick('o1', i, array['陈倩', '周敏', '沈丹', '吴凯', '徐佳']) end, case when pg_temp.u('o2', i) < 0.24 then '033002' || lpad(pg_temp.n('o3', i, 0, 99999999)::text, 10, '0') end, d0 + time '09:35' + pg_temp.n('tb', i, 0, 480) * interval '1 minute', null
  from (select p.*, k.price, case when cl = 10 then '4' when cl in (4, 7) then pg_temp.weighted('o4', i, array['3', '2', '1'], array[60, 25, 15]) else pg_temp.weighted('o4', i, array['1', '2', '5', '6', '3'], array[48, 29, case when d0 > '2022-09-01' then 14 else 0 end, 6, 2]) end as so, case when pg_temp.u('o5', i) < 0.45 then 100 * pg_temp.n('o6', i, 1, case when price > 5000 then 6 else 3 end) else 0 end as dis from pr as p join jx_class as k on k.class_id = p.cl) as a left join lateral (select agent_id as ag, commission as co from jx_agent where so = '3' and sign_date < d0 and coalesce(end_date, '2099-01-01') > d0 order by pg_temp.u('o7', i * 60 + agent_id) limit 1) as g on true;
insert into jx_order select 51000 + i, 'HT' || to_char(d0, 'YYYYMMDD') || lpad(i::text, 4, '0') || 'F', 20000 + i, 1, c, '1', null, 3580, 0, 3580, 0, 0, null, null, d0, '4', '周敏', null, d0 + time '09:31', '班型选错作废重开' from pr where i % 53 = 9 and cl <> 1;

create table jx_exam (
  exam_id bigint primary key,
  exam_date date not null,
  subject char(1) not null,
  exam_place varchar(40) not null,
  session_no int,
  quota int,
  leader_coach_id bigint,
  bus_fee numeric(8,2),
  status char(1) default '0',
  create_time timestamp
);
comment on table jx_exam is '考试场次';
comment on column jx_exam.exam_id is '场次ID';
comment on column jx_exam.exam_date is '考试日期';
comment on column jx_exam.subject is '科目（字典 jx_subject）';
comment on column jx_exam.exam_place is '考场';
comment on column jx_exam.session_no is '当日场次';
comment on column jx_exam.quota is '分配名额';
comment on column jx_exam.leader_coach_id is '带队教练ID';
comment on column jx_exam.bus_fee is '送考车费（元）';
comment on column jx_exam.status is '状态（0待考 1已考 2取消）';

create table jx_exam_student (
  id bigint primary key,
  exam_id bigint not null,
  student_id bigint not null,
  coach_id bigint,
  try_no int not null,
  score int,
  result char(1) not null,
  fail_reason varchar(60),
  apply_time timestamp,
  cancel_time timestamp,
  create_by varchar(64)
);
comment on table jx_exam_student is '考试报名及成绩';
comment on column jx_exam_student.exam_id is '场次ID';
comment on column jx_exam_student.student_id is '学员ID';
comment on column jx_exam_student.coach_id is '责任教练ID';
comment on column jx_exam_student.try_no is '第几次考试';
comment on column jx_exam_student.score is '成绩（分）';
comment on column jx_exam_student.result is '结果（字典 jx_exam_result）';
comment on column jx_exam_student.fail_reason is '扣分原因';
comment on column jx_exam_student.apply_time is '约考时间';
comment on column jx_exam_student.cancel_time is '取消时间';
-- 通过之前可能有几次不过。
create temp table ex as
select i, s, k, d, kind from (
  select i, s, k, pd - (f + 1 - k) * 14 as d, case when k = f + 1 and pd <= '2025-12-31' then '1' when k = f + 1 then '0' when pg_temp.u('e1', i * 40 + s * 6 + k) < 0.06 then '3' when pg_temp.u('e1', i * 40 + s * 6 + k) < 0.11 then '4' else '2' end as kind from (
    select i, s, pd, least((pd - pv - 7) / 14, pg_temp.weighted('e2', i * 5 + s, array['0', '1', '2', '3'], case s when 1 then array[78, 18, 4, 0] when 2 then array[42, 36, 16, 6] when 3 then array[50, 34, 12, 4] else array[84, 16, 0, 0] end)::int) as f
      from pr, lateral (values (1, p1, acc), (2, p2, p1), (3, p3, p2), (4, p4, p3)) as v (s, pd, pv) where pd is not null and pd <= '2026-01-12') as a, generate_series(1, f + 1) as k union all
  select i, s, k, pg_temp.day(s, pv + 30 + 25 * k), case when k = 2 and pg_temp.u('e3', i) < 0.4 then '3' else '2' end from pr, lateral (select case fin when 'S1' then 1 when 'S2' then 2 else 3 end as s, case fin when 'S1' then acc when 'S2' then p1 else p2 end as pv) as v, generate_series(1, 1 + i % 3) as k where fin in ('S1', 'S2', 'S3') and pv + 125 <= '2025-12-28') as b where d <= '2026-01-10' and not (kind <> '0' and d > '2025-12-31');
delete from ex where i in (select i from pr where st = '00');
insert into jx_exam
select row_number() over (order by d, s, h), d, s::text, case s when 1 then '市车管所理论考场' when 4 then '市车管所理论考场' when 2 then case h when 1 then '江北科目二考场' else '青山湖考场' end else case h when 1 then '绕城北线科目三考场' else '青山湖考场' end end, 1 + (d - date '2021-01-01') % 2, 10 + 2 * n, case when s in (2, 3) then (select coach_id from jx_coach where entry_date < d and coalesce(leave_date, '2099-01-01') > d and coach_type <> '1' order by pg_temp.u('e4', coach_id * 4000 + (d - date '2021-01-01')) limit 1) end, case when s in (2, 3) then 120 + 20 * h end, case when d > '2025-12-31' then '0' else '1' end, d - 12 + time '10:00'
  from (select d, s, h, count(*)::int as n from (select d, s, 1 + i % 2 * case when s in (2, 3) then 1 else 0 end as h from ex) as a group by 1, 2, 3) as b;
insert into jx_exam select 9001 + g, date '2022-12-15' + g, (1 + g % 4)::text, '市车管所理论考场', 1, 20, null, null, '2', timestamp '2022-12-05 10:00' from generate_series(0, 5) as g where g % 2 = 0;
insert into jx_exam_student
select row_number() over (order by e.exam_date, i, s), e.exam_id, 20000 + i, case s when 2 then coach2_id when 3 then coach3_id end, row_number() over (partition by i, s order by d), case kind when '1' then case when s in (1, 4) then pg_temp.n('e5', i * 5 + s, 90, 100) else pg_temp.weighted('e5', i * 5 + s, array['80', '90', '100'], case s when 2 then array[35, 40, 25] else array[0, 50, 50] end)::int end when '2' then case when s in (1, 4) then pg_temp.n('e6', i * 40 + s * 6 + k, 62, 89) else pg_temp.pick('e6', i * 40 + s * 6 + k, case s when 2 then array['70', '60', '0', '50', '0', '70'] else array['80', '0', '70', '0'] end)::int end end, kind, case when kind = '2' and s in (2, 3) and pg_temp.u('e7', i * 40 + s * 6 + k) < 0.8 then pg_temp.pick('e8', i * 40 + s * 6 + k, case s when 2 then array['倒车入库压线', '侧方停车出线', '半坡起步后溜', '曲线行驶压线', '中途停车', '未系安全带'] else array['变更车道未打灯', '直线行驶跑偏', '会车灯光错误', '起步熄火', '靠边停车超距'] end) end, d - pg_temp.n('e9', i * 40 + s * 6 + k, 5, 11) + time '20:10', case when kind = '4' then d - 3 + time '12:00' end, case when i % 3 = 0 then 'xcx' else 'kaowu' end
  from ex join jx_student as st on st.student_id = 20000 + i join jx_exam as e on e.exam_date = d and e.subject = s::text and e.exam_place = case s when 1 then '市车管所理论考场' when 4 then '市车管所理论考场' when 2 then case i % 2 when 0 then '江北科目二考场' else '青山湖考场' end else case i % 2 when 0 then '绕城北线科目三考场' else '青山湖考场' end end and e.status <> '2';

create table jx_book (
  book_id bigint primary key,
  student_id bigint not null,
  coach_id bigint not null,
  car_id bigint,
  subject char(1) not null,
  train_date date not null,
  start_time time not null,
  end_time time not null,
  book_status char(1) not null,
  is_extra char(1) default 'N',
  book_time timestamp not null,
  cancel_time timestamp,
  score int,
  comment_text varchar(200)
);
comment on table jx_book is '练车预约';
comment on column jx_book.book_id is '预约ID';
comment on column jx_book.student_id is '学员ID';
comment on column jx_book.coach_id is '教练ID';
comment on column jx_book.car_id is '车辆ID';
comment on column jx_book.subject is '科目（字典 jx_subject）';
comment on column jx_book.train_date is '练车日期';
comment on column jx_book.start_time is '开始时间';
comment on column jx_book.end_time is '结束时间';
comment on column jx_book.book_status is '预约状态（字典 jx_book_status）';
comment on column jx_book.is_extra is '是否加练（Y是 N否）';
comment on column jx_book.book_time is '预约提交时间';
comment on column jx_book.cancel_time is '取消时间';
comment on column jx_book.score is '学员评价（1-5分）';
comment on column jx_book.comment_text is '评价内容';
insert into jx_book
select row_number() over (order by bt, x), 20000 + i, co, case when st = '1' then (select car_id from jx_car where jx_car.coach_id = co order by car_id limit 1) end, s::text, d, h, h + interval '2 hours', st, case when k > 6 then 'Y' else 'N' end, bt, case when st in ('2', '3') then bt + interval '9 hours' end, case when st = '1' and pg_temp.u('b1', x) < 0.42 then pg_temp.weighted('b2', x, array['5', '4', '3', '2', '1'], array[72, 17, 6, 3, 2])::int end, case when st = '1' and pg_temp.u('b1', x) < 0.1 then pg_temp.pick('b3', x, array['教练很耐心', '讲得清楚', '等车时间太长', '人太多，只练了一小时', '不错', '态度一般']) end
  from (select *, case when d > '2025-12-31' then case when pg_temp.u('b4', x) < 0.06 then '2' else '0' end else pg_temp.weighted('b4', x, array['1', '2', '3', '4'], array[86, 8, 2, 4]) end as st, time '08:00' + 2 * pg_temp.n('b5', x, 0, 4) * interval '1 hour' as h, (d - pg_temp.n('b6', x, 1, 4)) + time '08:00' + pg_temp.n('b7', x, 0, 800) * interval '1 minute' as bt
    from (select p.i, v.s, v.co, k, p.i * 50 + v.s * 12 + k as x, v.f + 3 + ((v.t - v.f - 6) * k / 9) as d from pr as p join jx_student as st on st.student_id = 20000 + p.i, lateral (values (2, coach2_id, p1, coalesce(p2, p1 + 80)), (3, coach3_id, p2, coalesce(p3, p2 + 70))) as v (s, co, f, t), generate_series(1, 8) as k where v.co is not null and v.t - v.f > 24 and v.f >= '2025-03-01' and pg_temp.u('b8', p.i * 50 + v.s * 12 + k) < case when k > 6 then 0.25 else 0.95 end) as a where d <= '2026-01-05') as b where bt < '2025-12-31 20:00';

create table jx_train_hour (
  hour_id bigint primary key,
  book_id bigint,
  student_id bigint not null,
  coach_id bigint not null,
  car_id bigint,
  subject char(1) not null,
  sign_in_time timestamp not null,
  sign_out_time timestamp,
  minutes int,
  mileage numeric(6,1),
  upload_flag char(1) default '0',
  upload_time timestamp,
  audit_status char(1) not null default '0',
  audit_remark varchar(60)
);
comment on table jx_train_hour is '学时记录';
comment on column jx_train_hour.hour_id is '学时ID';
comment on column jx_train_hour.book_id is '预约ID';
comment on column jx_train_hour.student_id is '学员ID';
comment on column jx_train_hour.coach_id is '教练ID';
comment on column jx_train_hour.car_id is '车辆ID';
comment on column jx_train_hour.subject is '科目（字典 jx_subject）';
comment on column jx_train_hour.sign_in_time is '签到时间';
comment on column jx_train_hour.sign_out_time is '签退时间';
comment on column jx_train_hour.minutes is '有效分钟数';
comment on column jx_train_hour.mileage is '行驶里程（公里）';
comment on column jx_train_hour.upload_flag is '上传监管平台（0未上传 1已上传 2失败）';
comment on column jx_train_hour.upload_time is '上传时间';
comment on column jx_train_hour.audit_status is '审核状态（字典 jx_audit_status）';
comment on column jx_train_hour.audit_remark is '审核意见';
insert into jx_train_hour
select row_number() over (order by si), book_id, student_id, coach_id, car_id, subject, si, case when miss then null else si + m * interval '1 minute' end, case when miss then null else m end, case when not miss then round((m * case subject when '2' then 0.06 else 0.32 end * (0.8 + 0.4 * pg_temp.u('h1', book_id)))::numeric, 1) end, case when miss or si > '2025-12-30' then '0' when pg_temp.u('h2', book_id) < 0.02 then '2' else '1' end, case when not miss and si <= '2025-12-30' and pg_temp.u('h2', book_id) >= 0.02 then si + interval '5 hours' end, case when miss then '2' when si > '2025-12-28' then '0' when m < 60 then '2' else '1' end, case when miss then '未签退' when m < 60 then '时长不足' end
  from (select *, train_date + start_time + pg_temp.n('h3', book_id, -3, 14) * interval '1 minute' as si, case when pg_temp.u('h4', book_id) < 0.05 then pg_temp.n('h5', book_id, 22, 58) else pg_temp.n('h5', book_id, 88, 120) end as m, pg_temp.u('h6', book_id) < 0.015 as miss from jx_book where book_status = '1') as a;

create table jx_payment (
  pay_id bigint primary key,
  pay_no varchar(24) not null,
  order_id bigint not null,
  student_id bigint not null,
  campus_id bigint,
  fee_item varchar(2) not null,
  direction char(1) not null,
  amount numeric(10,2) not null,
  pay_method char(1) not null,
  pay_time timestamp not null,
  trade_no varchar(32),
  cashier varchar(20),
  is_void char(1) not null default 'N',
  void_time timestamp,
  void_reason varchar(60),
  remark varchar(100)
);
comment on table jx_payment is '收退费流水';
comment on column jx_payment.pay_id is '流水ID';
comment on column jx_payment.pay_no is '流水号';
comment on column jx_payment.order_id is '合同ID';
comment on column jx_payment.student_id is '学员ID';
comment on column jx_payment.campus_id is '收款校区ID';
comment on column jx_payment.fee_item is '费用项目（字典 jx_fee_item）';
comment on column jx_payment.direction is '收支方向（1收 2退）';
comment on column jx_payment.amount is '金额（元），恒为正数';
comment on column jx_payment.pay_method is '支付方式（字典 jx_pay_method）';
comment on column jx_payment.pay_time is '交易时间';
comment on column jx_payment.trade_no is '第三方交易号';
comment on column jx_payment.cashier is '经办人';
comment on column jx_payment.is_void is '是否作废（Y是 N否）';
comment on column jx_payment.void_time is '作废时间';
comment on column jx_payment.void_reason is '作废原因';
create temp table py as
select i, o.order_id, o.campus_id as c, 'BM' as f, '1' as dir, case when split then k.deposit else contract_amount end as a, o.create_time + interval '8 minutes' as t from jx_order as o join jx_class as k using (class_id) join pr on o.order_id = 50000 + i, lateral (select pg_temp.u('y1', i) < 0.42 as split) as s union all
select i, o.order_id, o.campus_id, 'BM', '1', contract_amount - k.deposit, case when st = '00' or st = '80' and i % 2 = 0 then null else acc + pg_temp.n('y2', i, 0, 28) + time '10:00' + pg_temp.n('y3', i, 0, 400) * interval '1 minute' end from jx_order as o join jx_class as k using (class_id) join pr on o.order_id = 50000 + i where pg_temp.u('y1', i) < 0.42 union all
select es.student_id - 20000, 50000 + es.student_id - 20000, s.campus_id, 'BK', '1', case e.subject when '2' then 130 when '3' then 180 else 50 end, es.apply_time + interval '20 minutes' from jx_exam_student as es join jx_exam as e using (exam_id) join jx_student as s using (student_id) join jx_order as o on o.student_id = s.student_id and o.order_status <> '4' join jx_class as k using (class_id) where es.try_no > 1 + k.free_retake and es.result <> '4' union all
select student_id - 20000, 50000 + student_id - 20000, (select campus_id from jx_student as s where s.student_id = b.student_id), 'TX', '1', 200, book_time + interval '3 minutes' from jx_book as b where is_extra = 'Y' and book_status in ('1', '4') union all
select i, o.order_id, o.campus_id, 'TF', '2', round(case when pg_temp.u('y1', i) < 0.42 and i % 2 = 0 then (select deposit from jx_class where class_id = cl) else contract_amount end * case when p1 is null then 0.9 else 0.6 end, 0), d0 + 40 + pg_temp.n('y4', i, 0, 160) + time '15:20' from jx_order as o join pr on o.order_id = 50000 + i where st = '80' and pg_temp.u('y5', i) < 0.9 union all
select i, 50000 + i, c, 'TD', '2', 100 * pg_temp.n('y6', i, 1, 2), d0 + 3 + time '16:40' from pr where i % 97 = 31;
insert into jx_payment
select row_number() over (order by t, i, f), 'SF' || to_char(t, 'YYMMDD') || lpad((row_number() over (order by t, i, f))::text, 6, '0'), order_id, 20000 + i, c, f, dir, a, m, t, case when m in ('1', '2') then '42000' || to_char(t, 'YYYYMMDD') || lpad(pg_temp.n('y7', x, 0, 999999999)::text, 10, '0') end, case when f in ('BK', 'TX') and m in ('1', '2') then null else pg_temp.pick('y8', x, array['陈倩', '周敏', '沈丹', '徐佳']) end, case when v then 'Y' else 'N' end, case when v then t + interval '50 minutes' end, case when v then pg_temp.pick('y9', x, array['重复收款', '金额录错', '付款方式录错']) end, null
  from (select *, extract(epoch from t)::bigint % 100000007 + i as x, case when f in ('TF', 'TD') then pg_temp.pick('ya', i, array['1', '2', '5']) when f in ('BK', 'TX') then pg_temp.pick('yb', i + extract(day from t)::int, array['1', '1', '1', '2']) else pg_temp.weighted('yb', i * 2 + extract(day from t)::int, array['1', '2', '3', '4', '5'], array[48, 20, case when t < '2023-01-01' then 20 else 6 end, 10, 3]) end as m, false as v from py where t is not null and t < '2025-12-31 23:00' and a > 0) as z;
insert into jx_payment select 90000 + pay_id, pay_no || 'X', order_id, student_id, campus_id, fee_item, direction, amount, pay_method, pay_time - interval '4 minutes', null, cashier, 'Y', pay_time - interval '1 minute', (array['重复收款', '金额录错', '付款方式录错'])[1 + pay_id % 3], null from jx_payment where fee_item = 'BM' and pay_id % 37 = 5;
update jx_order as o set paid_amount = coalesce(x.p, 0), refund_amount = coalesce(x.r, 0) from (select order_id, sum(amount) filter (where direction = '1' and fee_item = 'BM') as p, sum(amount) filter (where direction = '2') as r from jx_payment where is_void = 'N' group by 1) as x where x.order_id = o.order_id;

create table jx_car_cost (
  cost_id bigint primary key,
  car_id bigint not null,
  cost_type varchar(2) not null,
  cost_date date not null,
  amount numeric(10,2) not null,
  quantity numeric(8,2),
  odometer int,
  vendor varchar(40),
  handler varchar(20),
  voucher_no varchar(20),
  del_flag char(1) default '0',
  create_time timestamp
);
comment on table jx_car_cost is '车辆费用';
comment on column jx_car_cost.cost_id is '费用ID';
comment on column jx_car_cost.car_id is '车辆ID';
comment on column jx_car_cost.cost_type is '费用类型（字典 jx_cost_type）';
comment on column jx_car_cost.cost_date is '发生日期';
comment on column jx_car_cost.amount is '金额（元）';
comment on column jx_car_cost.quantity is '数量（升/度）';
comment on column jx_car_cost.odometer is '里程表读数';
comment on column jx_car_cost.vendor is '商户';
comment on column jx_car_cost.handler is '经办人';
comment on column jx_car_cost.voucher_no is '凭证号';
comment on column jx_car_cost.del_flag is '删除标志（0存在 2删除）';
insert into jx_car_cost
select row_number() over (order by d, car_id, ty), car_id, ty, d, case ty when 'JY' then round((q * (7.35 + pg_temp.u('v1', x) * 0.6))::numeric, 2) when 'CD' then round((q * 1.15)::numeric, 2) when 'WX' then 50 * pg_temp.skew('v2', x, 2, 66, 2.2) when 'BY' then 280 + 20 * pg_temp.n('v2', x, 0, 12) when 'BX' then 3200 + 50 * pg_temp.n('v2', x, 0, 24) else 300 end, case when ty in ('JY', 'CD') then q end, case when ty in ('JY', 'BY', 'WX', 'CD') and pg_temp.u('v3', x) < 0.8 then mileage - (date '2025-12-31' - d) * 30 end, case ty when 'JY' then pg_temp.pick('v4', x, array['中石化机场路站', '中石化机场路站', '中石油下沙站', '滨江加油站']) when 'CD' then '国网充电' when 'WX' then pg_temp.pick('v4', x, array['顺达汽修', '老徐修理铺', '大众4S店']) when 'BY' then '顺达汽修' when 'BX' then pg_temp.pick('v4', x, array['人保财险', '平安财险']) else '城东检测站' end, pg_temp.pick('v5', x, array['黄建国', '吴凯', '司机班']), case when pg_temp.u('v6', x) < 0.85 then 'PZ' || to_char(d, 'YYMM') || lpad(pg_temp.n('v7', x, 1, 380)::text, 3, '0') end, case when pg_temp.u('v8', x) < 0.01 then '2' else '0' end, d + time '17:30'
  from (select car_id, mileage, ty, d, car_id * 1000 + g as x, case ty when 'JY' then pg_temp.n('v9', car_id * 1000 + g, 240, 520) / 10.0 when 'CD' then pg_temp.n('v9', car_id * 1000 + g, 180, 450) / 10.0 end as q
    from (select c.*, g, case when g <= 12 then case when fuel_type = '2' then 'CD' else 'JY' end when g <= 15 then 'WX' when g <= 18 then 'BY' when g = 19 then 'BX' else 'NJ' end as ty, case when g <= 12 then date '2025-01-05' + (g - 1) * 30 + pg_temp.n('va', car_id * 1000 + g, 0, 24) when g <= 18 then date '2024-01-10' + pg_temp.n('va', car_id * 1000 + g, 0, 710) when g = 19 then insure_expire - 380 else inspect_expire - 370 end as d from jx_car as c, generate_series(1, 20) as g where c.car_status <> '4' and not (g between 13 and 15 and pg_temp.u('vb', car_id * 1000 + g) < 0.4)) as a where d > buy_date and d <= '2025-12-31') as b;

create table jx_student_20221231 (
  student_id bigint,
  student_no varchar(20),
  student_name varchar(20),
  id_card varchar(18),
  phone varchar(11),
  campus_id bigint,
  license_type varchar(4),
  student_status varchar(2),
  accept_date date,
  create_time timestamp
);
comment on table jx_student_20221231 is '学员备份（系统升级前）';
insert into jx_student_20221231
select 20000 + i, s.student_no, s.student_name, s.id_card, s.phone, s.campus_id, s.license_type, case when fin = 'T' and d0 < '2022-10-01' then '80' when p4 <= '2022-12-31' then '50' when p3 <= '2022-12-31' then '40' when p2 <= '2022-12-31' then '30' when p1 <= '2022-12-31' then '20' when acc <= '2022-12-31' then '10' else '00' end, case when acc <= '2022-12-31' then s.accept_date end, s.create_time from pr join jx_student as s on s.student_id = 20000 + i where d0 <= '2022-12-31';

create table jx_sms_log (
  sms_id bigint primary key,
  phone varchar(11),
  template_code varchar(20),
  content varchar(500),
  send_time timestamp,
  send_status char(1)
);
comment on table jx_sms_log is '短信发送记录（已迁至日志库）';

create view v_student_progress as
select s.student_id, s.student_no, s.student_name, s.phone, c.short_name as campus, k.class_name, s.license_type, d.dict_label as status_name, o.contract_amount, o.paid_amount, o.contract_amount - o.paid_amount as owe_amount, s.create_time
  from jx_student as s join jx_order as o on o.student_id = s.student_id and o.order_status <> '4' join jx_class as k on k.class_id = o.class_id left join jx_campus as c on c.campus_id = s.campus_id left join sys_dict_data as d on d.dict_type = 'jx_student_status' and d.dict_value = s.student_status where s.del_flag = '0';
comment on view v_student_progress is '学员进度视图';
