-- A college's teaching administration: half of the tables with Chinese comments and pinyin initials, the other half later additions
-- in English without any; composite keys by school year and term, courses that presuppose others, a snapshot of every student a term.
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

-- 教务 ---------------------------------------------------------------------------------------------------------------

create table xqb (
  xn char(9) not null,
  xq char(1) not null,
  ksrq date not null,
  jsrq date not null,
  zs int,
  sfdq char(1) default '0',
  primary key (xn, xq)
);
comment on table xqb is '学期表';
comment on column xqb.xn is '学年';
comment on column xqb.xq is '学期（1第一学期 2第二学期）';
comment on column xqb.ksrq is '开始日期';
comment on column xqb.jsrq is '结束日期';
comment on column xqb.zs is '周数';
comment on column xqb.sfdq is '是否当前学期（0否 1是）';
insert into xqb values
  ('2021-2022', '1', '2021-09-06', '2022-01-16', 19, '0'), ('2021-2022', '2', '2022-02-21', '2022-07-03', 19, '0'), ('2022-2023', '1', '2022-09-05', '2023-01-08', 18, '0'),
  ('2022-2023', '2', '2023-02-13', '2023-06-25', 19, '0'), ('2023-2024', '1', '2023-09-04', '2024-01-14', 19, '0'), ('2023-2024', '2', '2024-02-26', '2024-07-07', 19, '1');

create table xyb (
  xydm varchar(4) primary key,
  xymc varchar(50) not null,
  xyjc varchar(20),
  yz varchar(10),
  clrq date
);
comment on table xyb is '学院表';
comment on column xyb.xydm is '学院代码';
comment on column xyb.xymc is '学院名称';
comment on column xyb.xyjc is '学院简称';
comment on column xyb.yz is '院长职工号';
comment on column xyb.clrq is '成立日期';
insert into xyb values
  ('01', '机电工程学院', '机电', '1998003', '1998-06-01'), ('02', '信息工程学院', '信息', '2003011', '2000-03-01'), ('03', '经济管理学院', '经管', '2001007', '1999-09-01'),
  ('04', '外国语学院', '外语', null, '2004-05-10'), ('05', '艺术设计学院', '艺设', '2009020', '2006-09-01'), ('06', '土木建筑学院', '土建', null, null), ('09', '基础教学部', '', null, '1998-06-01');

create table zyb (
  zydm varchar(8) primary key,
  zymc varchar(50) not null,
  xydm varchar(4) not null references xyb (xydm),
  xz smallint not null,
  cc varchar(2),
  tybz char(1) default '0'
);
comment on table zyb is '专业表';
comment on column zyb.zydm is '专业代码';
comment on column zyb.zymc is '专业名称';
comment on column zyb.xydm is '所属学院';
comment on column zyb.xz is '学制(年)';
comment on column zyb.cc is '层次：B-本科，Z-专科';
comment on column zyb.tybz is '停用标志 0在用 1停用';
insert into zyb values
  ('0101', '机械设计制造及其自动化', '01', 4, 'B', '0'), ('0102', '电气工程及其自动化', '01', 4, 'B', '0'), ('0103', '数控技术', '01', 3, 'Z', '0'), ('0201', '计算机科学与技术', '02', 4, 'B', '0'), ('0202', '软件工程', '02', 4, 'B', '0'), ('0203', '物联网应用技术', '02', 3, 'Z', '0'),
  ('0301', '会计学', '03', 4, 'B', '0'), ('0302', '市场营销', '03', 4, 'B', '0'), ('0303', '电子商务', '03', 4, 'B', '0'), ('0401', '英语', '04', 4, 'B', '0'), ('0402', '商务日语', '04', 3, 'Z', '1'), ('0501', '视觉传达设计', '05', 4, 'B', '0'), ('0502', '环境设计', '05', 4, 'B', '0'),
  ('0601', '土木工程', '06', 4, 'B', '0'), ('0602', '工程造价', '06', 3, 'Z', '0');

create table jsxxb (
  zgh varchar(10) primary key,
  xm varchar(30) not null,
  xb char(1),
  csrq date,
  xydm varchar(4) references xyb (xydm),
  zc varchar(10),
  zgxl varchar(10),
  rzrq date,
  sjzt char(1) not null default '1',
  lxdh varchar(20),
  dzyx varchar(50)
);
comment on table jsxxb is '教师信息表';
comment on column jsxxb.zgh is '职工号';
comment on column jsxxb.xm is '姓名';
comment on column jsxxb.xb is '性别 1男 2女';
comment on column jsxxb.csrq is '出生日期';
comment on column jsxxb.xydm is '所在学院';
comment on column jsxxb.zc is '职称';
comment on column jsxxb.zgxl is '最高学历';
comment on column jsxxb.rzrq is '入职日期';
comment on column jsxxb.sjzt is '在职状态：1在职；2退休；3离职；4外聘';
comment on column jsxxb.lxdh is '联系电话';
comment on column jsxxb.dzyx is '电子邮箱';
insert into jsxxb
select (1996 + joined)::text || lpad(i::text, 3, '0'), pg_temp.pick('tx', i, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭}') || pg_temp.pick('tm', i, '{建国,丽华,志强,秀英,文斌,晓梅,海燕,国栋,雪芹,明辉,春燕,永刚,静怡,俊杰,桂兰,立新,思远,慧敏}'), pg_temp.weighted('tb', i, '{1,2}', '{52,48}'),
       make_date(1996 + joined - pg_temp.n('age', i, 24, 34), 1 + pg_temp.n('bm', i, 0, 11), pg_temp.n('bd', i, 1, 28)), pg_temp.weighted('txy', i, '{01,02,03,04,05,06,09}', '{20,20,18,10,9,11,12}'),
       case when joined < 8 then pg_temp.weighted('zc1', i, '{教授,副教授,讲师}', '{35,50,15}') when joined < 20 then pg_temp.weighted('zc2', i, '{教授,副教授,讲师}', '{10,45,45}') else pg_temp.weighted('zc3', i, '{讲师,助教,""}', '{60,35,5}') end, pg_temp.weighted('xl', i, '{博士,硕士,本科}', '{30,52,18}'),
       make_date(1996 + joined, 9, 1) - pg_temp.n('rz', i, 0, 60), case when joined < 3 and pg_temp.u('tx0', i) < 0.5 then '2' else pg_temp.weighted('sj', i, '{1,3,4}', '{87,5,8}') end, case when pg_temp.u('td', i) < 0.8 then '139' || lpad(pg_temp.n('tdn', i, 0, 99999999)::text, 8, '0') end, case when pg_temp.u('te', i) < 0.7 then 't' || i || '@hjxy.edu.cn' else '' end
  from generate_series(1, 186) as i, lateral (select pg_temp.skew('joined', i, 0, 27, 0.8) as joined offset 0) as j;
update xyb set yz = (select min(zgh) from jsxxb where jsxxb.xydm = xyb.xydm and zc = '教授') where yz is not null;

create table bjb (
  bjdm varchar(12) primary key,
  bjmc varchar(50) not null,
  zydm varchar(8) not null references zyb (zydm),
  nj smallint not null,
  fdy varchar(10) references jsxxb (zgh),
  zt char(1) default '1'
);
comment on table bjb is '班级表';
comment on column bjb.bjdm is '班级代码';
comment on column bjb.bjmc is '班级名称';
comment on column bjb.zydm is '专业代码';
comment on column bjb.nj is '年级';
comment on column bjb.fdy is '辅导员';
comment on column bjb.zt is '状态 1在读 0毕业';
insert into bjb
select nj::text || z.zydm || k, case z.zydm when '0101' then '机自' when '0102' then '电气' when '0103' then '数控' when '0201' then '计科' when '0202' then '软件' when '0203' then '物联网' when '0301' then '会计' when '0302' then '营销' when '0303' then '电商' when '0401' then '英语' when '0402' then '日语' when '0501' then '视传' when '0502' then '环设' when '0601' then '土木' else '造价' end || substr(nj::text, 3) || '0' || k, z.zydm, nj,
       (select zgh from jsxxb where xydm = z.xydm and sjzt = '1' order by zgh offset (nj + k) % 5 limit 1), case when nj + z.xz <= 2023 then '0' else '1' end
  from zyb as z, generate_series(2019, 2023) as nj, generate_series(1, 2) as k
 where (k = 1 or z.zydm in ('0101', '0201', '0202', '0301', '0601')) and (z.tybz = '0' or nj < 2021);

create table xsjbxxb (
  xh varchar(12) primary key,
  xm varchar(30) not null,
  xb char(1),
  csrq date,
  mz varchar(10),
  zzmm varchar(10),
  sfzh varchar(18),
  lydq varchar(20),
  bjdm varchar(12) references bjb (bjdm),
  rxrq date,
  xjzt varchar(2) not null,
  sjh varchar(11),
  jtdz varchar(100)
);
comment on table xsjbxxb is '学生基本信息表';
comment on column xsjbxxb.xh is '学号';
comment on column xsjbxxb.xm is '姓名';
comment on column xsjbxxb.xb is '性别 1男 2女';
comment on column xsjbxxb.csrq is '出生日期';
comment on column xsjbxxb.mz is '民族';
comment on column xsjbxxb.zzmm is '政治面貌';
comment on column xsjbxxb.sfzh is '身份证号';
comment on column xsjbxxb.lydq is '来源地区';
comment on column xsjbxxb.bjdm is '班级代码';
comment on column xsjbxxb.rxrq is '入学日期';
comment on column xsjbxxb.xjzt is '学籍状态（01在读 02休学 03退学 04毕业 05结业）';
comment on column xsjbxxb.sjh is '手机号';
comment on column xsjbxxb.jtdz is '家庭地址';
insert into xsjbxxb
select b.bjdm || lpad(k::text, 2, '0'), pg_temp.pick('sx', at, '{王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,马,朱,胡,林,郭,何,高,罗}') || pg_temp.pick('sm', at, '{子轩,雨涵,浩然,思琪,宇航,梓萱,俊豪,欣怡,嘉伟,佳怡,天宇,诗涵,文博,雅婷,志远,梦瑶,凯,婷,鑫,颖,浩,雪,磊,洁}'), case when z.xydm in ('04', '05', '03') then pg_temp.weighted('sb1', at, '{1,2}', '{30,70}') else pg_temp.weighted('sb2', at, '{1,2}', '{74,26}') end,
       make_date(b.nj - 19, 9, 1) + pg_temp.n('sc', at, 0, 500), pg_temp.weighted('mz', at, '{汉族,回族,壮族,苗族,满族}', '{91,4,2,2,1}'), pg_temp.weighted('zz', at, '{共青团员,群众,中共党员,中共预备党员,""}', '{78,12,4,4,2}'),
       case when pg_temp.u('sf', at) < 0.97 then '3' || lpad(pg_temp.n('sf1', at, 10000, 79999)::text, 5, '0') || to_char(make_date(b.nj - 19, 9, 1) + pg_temp.n('sc', at, 0, 500), 'YYYYMMDD') || lpad(pg_temp.n('sf2', at, 0, 9999)::text, 4, '0') end,
       pg_temp.weighted('ly', at, '{安徽,江苏,河南,浙江,山东,江西,贵州,甘肃}', '{42,18,12,8,7,6,4,3}'), b.bjdm, make_date(b.nj, 9, 1), case when pg_temp.u('xj', at) < 0.04 then pg_temp.weighted('xj1', at, '{02,03}', '{40,60}') when b.zt = '0' then pg_temp.weighted('xj2', at, '{04,05}', '{96,4}') else '01' end,
       case when pg_temp.u('sj', at) < 0.9 then '1' || pg_temp.n('sj1', at, 30, 89) || lpad(pg_temp.n('sj2', at, 0, 99999999)::text, 8, '0') end, case when pg_temp.u('jt', at) < 0.5 then '' else pg_temp.pick('jtd', at, '{合肥市包河区,阜阳市颍州区,南京市江宁区,郑州市金水区,徐州市铜山区}') || pg_temp.n('jtn', at, 1, 300) || '号' end
  from bjb as b join zyb as z on z.zydm = b.zydm, lateral generate_series(1, 12 + pg_temp.n('size', hashtext(b.bjdm), 0, 10)) as k, lateral (select b.nj * 100000::bigint + substr(b.bjdm, 5)::bigint * 100 + k as at offset 0) as a;

create table kcxxb (
  kcdm varchar(10) primary key,
  kcmc varchar(60) not null,
  xf numeric(3, 1) not null,
  zxs int,
  kcxz varchar(4),
  kkxy varchar(4) references xyb (xydm),
  xxkc varchar(10) references kcxxb (kcdm),
  khfs char(1)
);
comment on table kcxxb is '课程信息表';
comment on column kcxxb.kcdm is '课程代码';
comment on column kcxxb.kcmc is '课程名称';
comment on column kcxxb.xf is '学分';
comment on column kcxxb.zxs is '总学时';
comment on column kcxxb.kcxz is '课程性质（BX必修 XX选修 TX通识选修 SJ实践）';
comment on column kcxxb.kkxy is '开课学院';
comment on column kcxxb.xxkc is '先修课程';
comment on column kcxxb.khfs is '考核方式：1=考试，2=考查';
insert into kcxxb
select dm, mc, xf, xf * 16, xz, left(dm, 2), null, case when xz in ('BX') then '1' else '2' end
  from (values ('0900001', '高等数学A(上)', 5.0, 'BX'), ('0900002', '高等数学A(下)', 5.0, 'BX'), ('0900003', '线性代数', 2.5, 'BX'), ('0900004', '概率论与数理统计', 3.0, 'BX'), ('0900005', '大学物理', 4.0, 'BX'), ('0900006', '大学英语(一)', 3.0, 'BX'), ('0900007', '大学英语(二)', 3.0, 'BX'), ('0900008', '思想道德与法治', 3.0, 'BX'), ('0900009', '中国近现代史纲要', 3.0, 'BX'), ('0900010', '体育(一)', 1.0, 'BX'), ('0900011', '体育(二)', 1.0, 'BX'), ('0900012', '大学生心理健康', 1.0, 'TX'), ('0900013', '音乐鉴赏', 1.5, 'TX'), ('0900014', '创新创业基础', 2.0, 'TX'),
    ('0100001', '工程制图', 3.5, 'BX'), ('0100002', '理论力学', 3.5, 'BX'), ('0100003', '材料力学', 3.5, 'BX'), ('0100004', '机械设计', 4.0, 'BX'), ('0100005', '电路原理', 4.0, 'BX'), ('0100006', '电机学', 3.5, 'BX'), ('0100007', '金工实习', 2.0, 'SJ'), ('0100008', '可编程控制器', 2.5, 'XX'),
    ('0200001', 'C语言程序设计', 4.0, 'BX'), ('0200002', '数据结构', 4.0, 'BX'), ('0200003', '操作系统', 3.5, 'BX'), ('0200004', '数据库原理', 3.5, 'BX'), ('0200005', '计算机网络', 3.0, 'BX'), ('0200006', 'Java程序设计', 3.0, 'XX'), ('0200007', '软件工程导论', 2.5, 'XX'), ('0200008', '课程设计', 2.0, 'SJ'),
    ('0300001', '基础会计', 3.5, 'BX'), ('0300002', '财务管理', 3.0, 'BX'), ('0300003', '西方经济学', 3.0, 'BX'), ('0300004', '市场营销学', 2.5, 'BX'), ('0300005', '电子商务概论', 2.0, 'XX'), ('0300006', '管理学', 3.0, 'BX'),
    ('0400001', '综合英语', 4.0, 'BX'), ('0400002', '英语听力', 2.0, 'BX'), ('0400003', '翻译理论与实践', 2.5, 'XX'), ('0500001', '设计素描', 3.0, 'BX'), ('0500002', '色彩构成', 3.0, 'BX'), ('0500003', '字体设计', 2.5, 'XX'), ('0600001', '土木工程材料', 2.5, 'BX'), ('0600002', '结构力学', 4.0, 'BX'), ('0600003', '工程测量', 2.5, 'SJ'), ('0600004', '工程造价管理', 3.0, 'XX')) as c (dm, mc, xf, xz);
update kcxxb as c set xxkc = p.before
  from (values ('0900002', '0900001'), ('0900004', '0900002'), ('0900005', '0900001'), ('0900007', '0900006'), ('0900011', '0900010'), ('0100003', '0100002'), ('0100004', '0100003'), ('0100006', '0100005'), ('0100008', '0100005'), ('0200002', '0200001'), ('0200003', '0200002'), ('0200004', '0200002'), ('0200005', '0200003'), ('0200006', '0200001'), ('0200008', '0200004'), ('0300002', '0300001'), ('0400003', '0400001'), ('0600002', '0100003')) as p (after, before) where c.kcdm = p.after;

create table jxrwb (
  xn char(9) not null,
  xq char(1) not null,
  kcdm varchar(10) not null references kcxxb (kcdm),
  bjdm varchar(12) not null references bjb (bjdm),
  zgh varchar(10) references jsxxb (zgh),
  zxs smallint,
  skdd varchar(20),
  rs smallint,
  primary key (xn, xq, kcdm, bjdm),
  foreign key (xn, xq) references xqb (xn, xq)
);
comment on table jxrwb is '教学任务表';
comment on column jxrwb.xn is '学年';
comment on column jxrwb.xq is '学期';
comment on column jxrwb.kcdm is '课程代码';
comment on column jxrwb.bjdm is '班级代码';
comment on column jxrwb.zgh is '任课教师';
comment on column jxrwb.zxs is '周学时';
comment on column jxrwb.skdd is '上课地点';
comment on column jxrwb.rs is '人数';
insert into jxrwb
select t.xn, t.xq, c.kcdm, b.bjdm, (select zgh from jsxxb where xydm = c.kkxy and sjzt in ('1', '4') and rzrq < t.ksrq + 60 order by md5(zgh || c.kcdm) offset pg_temp.n('teacher', at, 0, 2) limit 1), greatest(2, round(c.xf))::int, case when pg_temp.u('dd', at) < 0.9 then pg_temp.pick('jxl', at, '{明德楼,博学楼,实训楼,致远楼}') || pg_temp.n('room', at, 1, 5) || lpad(pg_temp.n('room2', at, 1, 20)::text, 2, '0') end, (select count(*) from xsjbxxb as s where s.bjdm = b.bjdm)
  from bjb as b join zyb as z on z.zydm = b.zydm, xqb as t, kcxxb as c, lateral (select (left(t.xn, 4)::int - b.nj) * 2 + t.xq::int as term, hashtext(b.bjdm || t.xn || t.xq || c.kcdm)::bigint as at offset 0) as a
 where term between 1 and z.xz * 2 - 1 and (case when c.kkxy = '09' then substr(c.kcdm, 5)::int / 3 + 1 = term or substr(c.kcdm, 5)::int % 5 + 1 = term and c.kcxz = 'TX' else c.kkxy = z.xydm and (substr(c.kcdm, 5)::int + 1) % (z.xz * 2 - 1) + 1 = term end);

create table xscjb (
  xn char(9) not null,
  xq char(1) not null,
  xh varchar(12) not null references xsjbxxb (xh),
  kcdm varchar(10) not null references kcxxb (kcdm),
  pscj numeric(4, 1),
  qmcj numeric(4, 1),
  cj numeric(4, 1),
  bkcj numeric(4, 1),
  xf numeric(3, 1),
  jd numeric(3, 2),
  cjbz varchar(10),
  primary key (xn, xq, xh, kcdm),
  foreign key (xn, xq) references xqb (xn, xq)
);
comment on table xscjb is '学生成绩表';
comment on column xscjb.xn is '学年';
comment on column xscjb.xq is '学期';
comment on column xscjb.xh is '学号';
comment on column xscjb.kcdm is '课程代码';
comment on column xscjb.pscj is '平时成绩';
comment on column xscjb.qmcj is '期末成绩';
comment on column xscjb.cj is '总评成绩';
comment on column xscjb.bkcj is '补考成绩';
comment on column xscjb.xf is '获得学分';
comment on column xscjb.jd is '绩点';
comment on column xscjb.cjbz is '成绩备注（缺考、缓考、作弊，正常为空）';
insert into xscjb
select xn, xq, xh, kcdm, daily, final, score, case when score < 60 and note is distinct from '缓考' and pg_temp.u('bk0', at) < 0.9 then pg_temp.n('bk', at, 35, 82) end, case when score >= 60 then xf else 0 end, case when score >= 60 then round((score - 50) / 10, 2) else 0 end, note
  from (select r.xn, r.xq, s.xh, r.kcdm, c.xf, a.at, case pg_temp.weighted('bz', at, '{"",缺考,缓考,作弊}', '{977,12,9,2}') when '' then case when pg_temp.u('bz0', at) < 0.5 then '' end else pg_temp.weighted('bz', at, '{"",缺考,缓考,作弊}', '{977,12,9,2}') end as note, 60 + pg_temp.n('ps', at, 0, 38) as daily,
               least(100, greatest(12, 55 + pg_temp.n('ability', hashtext(s.xh), 0, 28) + pg_temp.n('qm', at, -16, 24))) as exam
          from jxrwb as r join xsjbxxb as s on s.bjdm = r.bjdm join kcxxb as c on c.kcdm = r.kcdm, lateral (select hashtext(s.xh || r.kcdm)::bigint as at offset 0) as a
         where substr(s.xh, length(s.xh))::int % 3 = 1 and s.xjzt <> '03' and (r.xn, r.xq) <> ('2023-2024', '2') and (r.kcdm like '09%' and r.kcdm < '0900008' or substr(r.kcdm, 5)::int % 2 = 0) offset 0) as g,
       lateral (select case when note in ('缺考', '作弊') then 0 when note = '缓考' then null else exam end as final offset 0) as f, lateral (select case when final is null then null else round(daily * 0.3 + final * 0.7, 1) end as score offset 0) as t;

create table xjxqb (
  xn char(9) not null,
  xq char(1) not null,
  xh varchar(12) not null references xsjbxxb (xh),
  bjdm varchar(12) not null references bjb (bjdm),
  xjzt varchar(2) not null,
  sfzc char(1) not null,
  zcrq date,
  ljxf numeric(5, 1),
  pjjd numeric(3, 2),
  primary key (xn, xq, xh),
  foreign key (xn, xq) references xqb (xn, xq)
);
comment on table xjxqb is '学籍学期快照';
comment on column xjxqb.xn is '学年';
comment on column xjxqb.xq is '学期';
comment on column xjxqb.xh is '学号';
comment on column xjxqb.bjdm is '当时班级';
comment on column xjxqb.xjzt is '当时学籍状态（01在读 02休学 03退学 04毕业 05结业）';
comment on column xjxqb.sfzc is '是否注册（1是 0否）';
comment on column xjxqb.zcrq is '注册日期';
comment on column xjxqb.ljxf is '累计学分';
comment on column xjxqb.pjjd is '平均绩点';
insert into xjxqb
select t.xn, t.xq, s.xh, s.bjdm, state, case when state = '01' and pg_temp.u('zc', at) < 0.97 then '1' else '0' end, case when state = '01' and pg_temp.u('zc', at) < 0.97 then t.ksrq + pg_temp.skew('zcd', at, 0, 14, 3) end, round(((left(t.xn, 4)::int - b.nj) * 2 + t.xq::int) * (17 + pg_temp.n('ljxf', hashtext(s.xh), 0, 7)) * 1.0, 1), case when pg_temp.u('jd0', at) < 0.97 then round(1.4 + pg_temp.n('ability', hashtext(s.xh), 0, 28) * 0.07 + pg_temp.n('pjjd', at, -3, 3) * 0.05, 2) end
  from xsjbxxb as s join bjb as b on b.bjdm = s.bjdm join zyb as z on z.zydm = b.zydm, xqb as t, lateral (select hashtext(s.xh || t.xn || t.xq)::bigint as at offset 0) as a,
       lateral (select case when s.xjzt = '02' and t.xn = '2023-2024' then '02' when s.xjzt = '03' and pg_temp.n('quit', hashtext(s.xh), 1, 6) <= (left(t.xn, 4)::int - 2021) * 2 + t.xq::int then '03' else '01' end as state offset 0) as e
 where left(t.xn, 4)::int between b.nj and b.nj + z.xz - 1 and t.xn >= '2022-2023';

create table xsjcb (
  id serial primary key,
  xh varchar(12) not null references xsjbxxb (xh),
  lb char(1) not null,
  jcmc varchar(50),
  jcrq date,
  je numeric(8, 2),
  bz varchar(200)
);
comment on table xsjcb is '学生奖惩表';
comment on column xsjcb.xh is '学号';
comment on column xsjcb.lb is '类别（J奖励 C处分）';
comment on column xsjcb.jcmc is '奖惩名称';
comment on column xsjcb.jcrq is '奖惩日期';
comment on column xsjcb.je is '金额(元)';
comment on column xsjcb.bz is '备注';
insert into xsjcb (xh, lb, jcmc, jcrq, je, bz)
select xh, kind, name, date '2021-10-20' + pg_temp.n('jcrq', at, 0, 960), case name when '国家奖学金' then 8000 when '国家励志奖学金' then 5000 when '校一等奖学金' then 2000 when '校二等奖学金' then 1000 when '校三等奖学金' then 500 end, case when kind = 'C' and pg_temp.u('bzz', at) < 0.4 then '已解除' when pg_temp.u('bzz', at) < 0.6 then '' end
  from xsjbxxb, lateral (select hashtext(xh)::bigint as at offset 0) as a, lateral (select case when pg_temp.u('jl', at) < 0.88 then 'J' else 'C' end as kind offset 0) as k, lateral (select case kind when 'J' then pg_temp.weighted('jn', at, '{国家奖学金,国家励志奖学金,校一等奖学金,校二等奖学金,校三等奖学金,优秀学生干部}', '{2,10,12,24,38,14}') else pg_temp.weighted('cn', at, '{警告,严重警告,记过,留校察看}', '{55,25,15,5}') end as name offset 0) as n
 where pg_temp.u('jc', at) < 0.26 order by xh;

-- 后来自己开发的功能，没有写注释 ------------------------------------------------------------------------------------

create table dorm_building (
  id serial primary key,
  name varchar(30) not null,
  gender char(1) not null,
  floors smallint,
  built_year smallint
);
insert into dorm_building (name, gender, floors, built_year) values ('竹园1栋', 'M', 6, 1999), ('竹园2栋', 'M', 6, 1999), ('竹园3栋', 'M', 6, 2004), ('梅园1栋', 'F', 6, 2001), ('梅园2栋', 'F', 7, 2012), ('松园公寓', 'M', 12, 2019);

create table dorm_room (
  building_id int not null references dorm_building (id),
  room_no varchar(6) not null,
  beds smallint not null,
  has_ac boolean not null default false,
  primary key (building_id, room_no)
);
insert into dorm_room
select b.id, floor || lpad(n::text, 2, '0'), case when b.built_year > 2010 then 4 else 6 end, b.built_year > 2010 or pg_temp.u('ac', b.id * 1000 + floor * 50 + n) < 0.4 from dorm_building as b, lateral generate_series(1, b.floors) as floor, generate_series(1, 14) as n order by 1, 2;

create table dorm_assignment (
  id serial primary key,
  student_no varchar(12) not null references xsjbxxb (xh),
  building_id int not null,
  room_no varchar(6) not null,
  bed_no smallint,
  moved_in date not null,
  moved_out date,
  foreign key (building_id, room_no) references dorm_room (building_id, room_no)
);
insert into dorm_assignment (student_no, building_id, room_no, bed_no, moved_in, moved_out)
select s.xh, r.building_id, r.room_no, 1 + s.at % r.beds, s.rxrq + pg_temp.n('in', s.at, -2, 3), case when s.xjzt in ('03', '04', '05') then least(s.rxrq + 1395, date '2024-04-01') end
  from (select *, row_number() over (partition by xb order by xh) as at from xsjbxxb) as s join (select d.*, b.gender, row_number() over (partition by b.gender order by d.building_id, d.room_no) as at, count(*) over (partition by b.gender) as rooms from dorm_room as d join dorm_building as b on b.id = d.building_id) as r on r.gender = case s.xb when '1' then 'M' else 'F' end and r.at = 1 + (s.at / 4) % r.rooms
 where pg_temp.u('live', hashtext(s.xh)) < 0.93 order by s.xh;

create table attendance_record (
  id serial primary key,
  student_no varchar(12) not null references xsjbxxb (xh),
  course_code varchar(10) not null references kcxxb (kcdm),
  class_date date not null,
  section smallint,
  status varchar(10) not null,
  recorded_by varchar(10) references jsxxb (zgh),
  created_at timestamp not null
);
insert into attendance_record (student_no, course_code, class_date, section, status, recorded_by, created_at)
select s.xh, r.kcdm, day, 1 + 2 * pg_temp.n('sec', at, 0, 4), pg_temp.weighted('att', at, '{absent,late,leave,early}', '{42,33,20,5}'), r.zgh, day + time '10:00' + make_interval(mins => pg_temp.n('att2', at, 0, 540))
  from jxrwb as r join xqb as t on t.xn = r.xn and t.xq = r.xq join xsjbxxb as s on s.bjdm = r.bjdm, lateral (select hashtext(s.xh || r.kcdm || 'a')::bigint as at offset 0) as a, lateral (select t.ksrq + 7 * pg_temp.n('week', at, 0, 17) + pg_temp.n('wd', at, 0, 4) as day offset 0) as d
 where pg_temp.u('miss', at) < 0.13 and day <= date '2024-05-31' order by day, s.xh, r.kcdm;

create table fee_bill (
  bill_no varchar(20) primary key,
  student_no varchar(12) not null references xsjbxxb (xh),
  school_year char(9) not null,
  fee_type varchar(12) not null,
  amount numeric(10, 2) not null,
  paid_amount numeric(10, 2) not null default 0,
  due_date date,
  status smallint not null
);
insert into fee_bill
select substr(y, 1, 4) || s.xh || case fee when 'tuition' then '1' else '2' end, s.xh, y, fee, amount, case kind when 2 then amount when 1 then round(amount / 2, 2) else 0 end, make_date(substr(y, 1, 4)::int, 10, 15), kind
  from xsjbxxb as s join bjb as b on b.bjdm = s.bjdm join zyb as z on z.zydm = b.zydm, unnest(array['2022-2023', '2023-2024']) as y, unnest(array['tuition', 'dorm']) as fee, lateral (select hashtext(s.xh || y || fee)::bigint as at, case fee when 'dorm' then 1000 when 'tuition' then case z.xydm when '05' then 9000 when '02' then 5200 else 4400 end end as amount offset 0) as a, lateral (select pg_temp.weighted('paid', at, '{2,1,0}', '{92,2,6}')::int as kind offset 0) as k
 where substr(y, 1, 4)::int between b.nj and b.nj + z.xz - 1 and s.xjzt <> '03';

create table club (
  id serial primary key,
  name varchar(40) not null,
  category varchar(20),
  founded_on date,
  advisor_no varchar(10) references jsxxb (zgh),
  parent_id int references club (id),
  is_active boolean not null default true
);
insert into club (name, category, founded_on, advisor_no, parent_id, is_active)
select name, category, founded::date, case when pg_temp.u('adv', n) < 0.8 then (select zgh from jsxxb order by md5(zgh) offset n limit 1) end, null, active
  from (values (1, '青年志愿者协会', '公益', '2003-10-01', true), (2, '吉他社', '文艺', '2005-03-12', true), (3, '篮球协会', '体育', '2002-04-01', true), (4, '机器人社', '科技', '2014-09-20', true), (5, '英语角', '学术', '2006-05-18', true), (6, '摄影协会', '文艺', '2008-11-02', true), (7, '羽毛球协会', '体育', '2007-03-05', true), (8, '辩论社', '学术', '2010-10-10', true), (9, '动漫社', '文艺', '2012-05-04', true), (10, '创业俱乐部', '科技', '2016-09-01', true), (11, '围棋社', null, '2009-03-20', false), (12, '轮滑社', '体育', '2011-04-15', false), (13, '支教队', '公益', '2013-06-01', true), (14, '无人机小组', '科技', '2018-10-01', true), (15, '话剧团', '文艺', '2009-12-01', true)) as c (n, name, category, founded, active) order by n;
update club set parent_id = 1 where name = '支教队';
update club set parent_id = 4 where name = '无人机小组';

create table club_member (
  club_id int not null references club (id),
  student_no varchar(12) not null references xsjbxxb (xh),
  role varchar(10) not null,
  joined_on date,
  left_on date,
  primary key (club_id, student_no)
);
insert into club_member
select distinct on (club, xh) club, xh, pg_temp.weighted('role', at, '{member,officer,president}', '{90,8,2}'), rxrq + 20 + pg_temp.n('join', at, 0, 300), case when pg_temp.u('leave', at) < 0.25 then rxrq + 400 + pg_temp.n('leave2', at, 0, 300) end
  from xsjbxxb, generate_series(1, 2) as k, lateral (select hashtext(xh)::bigint + k as at offset 0) as a, lateral (select 1 + pg_temp.skew('club', at, 0, 14, 1.5) as club offset 0) as c where pg_temp.u('inclub', at) < 0.28 and extract(year from rxrq) >= 2020 order by club, xh, k;

create table library_loan (
  id serial primary key,
  student_no varchar(12) not null references xsjbxxb (xh),
  book_title varchar(100) not null,
  isbn varchar(13),
  borrowed_at timestamp not null,
  due_at timestamp not null,
  returned_at timestamp,
  fine_fen int not null default 0
);
insert into library_loan (student_no, book_title, isbn, borrowed_at, due_at, returned_at, fine_fen)
select xh, title, case when pg_temp.u('isbn', i) < 0.85 then '97870' || lpad((abs(hashtext(title)) % 100000000)::text, 8, '0') end, borrowed, borrowed + interval '30 days', back, case when back > borrowed + interval '30 days' then ceil(extract(epoch from back - borrowed - interval '30 days') / 86400)::int * 10 else 0 end
  from generate_series(1, 1600) as i, lateral (select pg_temp.weighted('book', i, '{活着,三体,平凡的世界,围城,百年孤独,红楼梦,人类简史,解忧杂货店,考研英语词汇,C程序设计,经济学原理,机械设计手册,明朝那些事儿,小王子}', '{14,13,11,8,7,6,6,6,8,6,5,3,4,3}') as title offset 0) as book, lateral (select timestamp '2022-09-05 08:30' + make_interval(days => floor(630 * (i / 1600.0))::int, mins => pg_temp.n('lb', i, 0, 740)) as borrowed offset 0) as b,
       lateral (select xh from xsjbxxb where rxrq between borrowed::date - 1300 and borrowed::date order by xh offset pg_temp.skew('reader', i, 0, 900, 1.8) limit 1) as s, lateral (select case when borrowed < timestamp '2024-04-20' or pg_temp.u('back0', i) < 0.3 then borrowed + make_interval(hours => 24 + pg_temp.skew('back', i, 0, 1000, 1.3)) end as back offset 0) as r order by i;

create table online_exam (id serial primary key, title varchar(100), course_code varchar(10) references kcxxb (kcdm), starts_at timestamp, duration_min int, total_score int);
create table online_exam_answer (exam_id int references online_exam (id), student_no varchar(12) references xsjbxxb (xh), question_no int, answer text, score numeric(4, 1), primary key (exam_id, student_no, question_no));
