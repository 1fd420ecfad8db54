-- 一家县级殡仪馆的业务系统，先由本地软件商做，后由馆里自己接着加：早先的表用拼音缩写、有注释和外键，后加的表用英文、多半没有注释，关系也只靠列名。
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
create function pg_temp.ren(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'x', i, string_to_array('王,李,张,刘,陈,杨,赵,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,罗,梁,宋,郑,谢,韩,唐,冯,于,董,程,曹,袁,邓,许,傅,沈,曾,彭,吕,汪', ','))
    || pg_temp.pick(key || 'm', i, string_to_array(case right(key, 1) when '1' then '德福,长根,国庆,永年,金水,志明,福生,文彬,树林,振华,水根,锦荣,学文,兆祥,建国,金生,有根,阿毛,宝山,炳坤,正华,庆余' when '2' then '桂兰,秀珍,玉兰,淑芬,凤英,素琴,美华,金花,慧芳,瑞芝,宝珠,月娥,惠珍,玉珍,阿珍,巧云,菊英,爱娣,小妹,翠英' when '4' then '伟,强,磊,建平,志刚,海涛,军,立新,明,超,俊,勇,国栋,建华,斌,永刚,峰' when '5' then '晓燕,雪梅,丽,静,敏,芳,春燕,红,霞,亚萍,建英,娟,琴,丽萍' else '伟,强,磊,建平,志刚,海涛,晓燕,雪梅,丽,静,敏,芳,军,立新,春燕,明,超,红,霞,俊,勇,国栋,亚萍,建英' end, ',')) $$;
create function pg_temp.dh(key text, i bigint) returns text language sql immutable as $$
  select pg_temp.pick(key || 'p', i, array['133', '135', '137', '139', '150', '152', '158', '180', '186', '189']) || lpad(pg_temp.n(key || 'q', i, 0, 99999999)::text, 8, '0') $$;

-- 这里编译比执行还费时。
set jit = off;

create table t_yg (
  yg_id int primary key,
  gh varchar(10) not null unique,
  xm varchar(20) not null,
  bm varchar(20) not null,
  gw varchar(20),
  sj varchar(11),
  sfzh varchar(18),
  rzrq date,
  zt char(1) not null default '1',
  lzrq date
);
comment on table t_yg is '员工';
comment on column t_yg.gh is '工号';
comment on column t_yg.xm is '姓名';
comment on column t_yg.bm is '部门';
comment on column t_yg.gw is '岗位';
comment on column t_yg.sj is '手机';
comment on column t_yg.sfzh is '身份证号';
comment on column t_yg.rzrq is '入职日期';
comment on column t_yg.zt is '状态：1在职 2离职 3退休';
comment on column t_yg.lzrq is '离职或退休日期';
insert into t_yg
select i, 'B' || lpad(i::text, 3, '0'), pg_temp.ren(case when i % 4 = 1 then 'yg3' else 'yg1' end, i), b, g, case when i % 11 <> 5 then pg_temp.dh('yg', i) end, case when i % 3 <> 0 then '330424' || to_char(case when z = '3' then date '1962-05-01' + i * 20 else r - 7300 - pg_temp.n('yb', i, 0, 4500) end, 'YYYYMMDD') || lpad(pg_temp.n('yc', i, 10, 9999)::text, 4, '0') end, r, z, case when z = '2' then r + 600 + i * 31 when z = '3' then date '2022-06-30' + i * 25 end
  from (select i, (array['业务科', '业务科', '车队', '火化车间', '防腐整容室', '礼仪科', '火化车间', '寄存管理处', '财务科', '车队', '后勤科', '业务科'])[1 + i % 12] as b, (array['业务员', '业务员', '驾驶员', '火化工', '整容师', '司仪', '火化工', '寄存管理员', '收费员', '驾驶员', '保管员', '引导员'])[1 + i % 12] as g, case when i in (12, 29, 37) then date '2020-03-01' + i * 4 else date '1996-05-01' + pg_temp.n('yr', i, 0, 8800) end as r, case when i in (12, 29, 37) then '2' when i in (3, 10, 20) then '3' else '1' end as z from generate_series(1, 46) as i) as a;

create table t_cl (
  cl_id int primary key,
  cph varchar(10) not null unique,
  cx varchar(20),
  gzrq date,
  gzje numeric(12,2),
  sjid int references t_yg (yg_id),
  zt char(1) not null default '1',
  bfrq date
);
comment on table t_cl is '殡葬车辆';
comment on column t_cl.cph is '车牌号';
comment on column t_cl.cx is '车型';
comment on column t_cl.gzrq is '购置日期';
comment on column t_cl.gzje is '购置金额';
comment on column t_cl.sjid is '固定驾驶员';
comment on column t_cl.zt is '状态：1可用 2维修 4报废';
insert into t_cl values (1, '浙FB1021', '依维柯殡葬车', '2012-06-11', 186000, null, '4', '2022-08-30'), (2, '浙FB1022', '依维柯殡葬车', '2014-03-20', 192000, 2, '1', null), (3, '浙FB1056', '金杯海狮', '2016-09-05', 128000, 9, '1', null), (4, '浙FB1188', '金杯海狮', '2017-11-23', 131500, 14, '1', null), (5, '浙FB2036', '奔驰凌特', '2019-05-16', 368000, 21, '1', null), (6, '浙FB2037', '福特全顺', '2020-12-08', 215000, 26, '1', null), (7, '浙FB2108', '福特全顺', '2022-09-15', 221800, 33, '1', null), (8, '浙FB3301', '考斯特中巴', '2018-04-02', 426000, 38, '2', null), (9, '浙FB3302', '宇通大巴', '2021-07-19', 388000, 45, '1', null), (10, '浙FB3315', '宇通纯电中巴', '2024-05-28', 459000, null, '1', null);

create table t_fwxm (
  xmbm varchar(10) primary key,
  xmmc varchar(40) not null,
  lb char(2) not null,
  dw varchar(8),
  dj numeric(10,2) not null,
  djfs char(1) not null,
  sfmj char(1) not null default 'N',
  qyrq date,
  tyrq date
);
comment on table t_fwxm is '收费项目（服务与用品）';
comment on column t_fwxm.xmbm is '项目编码';
comment on column t_fwxm.xmmc is '项目名称';
comment on column t_fwxm.lb is '类别：JY接运 LC冷藏 ZR整容 GB告别 HH火化 JC寄存 YP用品 QT其他';
comment on column t_fwxm.dw is '计量单位';
comment on column t_fwxm.dj is '单价（元）';
comment on column t_fwxm.djfs is '定价方式：1政府定价 2政府指导价 3市场调节价';
comment on column t_fwxm.sfmj is '是否列入惠民减免 Y是 N否';
comment on column t_fwxm.qyrq is '启用日期';
comment on column t_fwxm.tyrq is '停用日期';
insert into t_fwxm values ('JY01', '普通车接运（30公里内）', 'JY', '次', 180, '1', 'Y', '2018-01-01', null), ('JY02', '接运超里程', 'JY', '公里', 4, '1', 'N', '2018-01-01', null), ('JY03', '高档车接运', 'JY', '次', 580, '3', 'N', '2019-06-01', null), ('JY04', '抬尸', 'JY', '次', 120, '2', 'Y', '2018-01-01', null), ('LC01', '遗体冷藏', 'LC', '天', 80, '1', 'Y', '2018-01-01', null), ('LC02', '独立守灵间', 'LC', '天', 600, '3', 'N', '2020-03-01', null), ('ZR01', '遗体消毒', 'ZR', '次', 60, '2', 'Y', '2018-01-01', null), ('ZR02', '普通整容', 'ZR', '次', 180, '2', 'N', '2018-01-01', null), ('ZR03', '特殊整容', 'ZR', '次', 1200, '3', 'N', '2018-01-01', null), ('ZR04', '更衣', 'ZR', '次', 150, '2', 'N', '2018-01-01', null), ('GB01', '小告别厅', 'GB', '场', 300, '2', 'N', '2018-01-01', null), ('GB02', '中告别厅', 'GB', '场', 600, '2', 'N', '2018-01-01', null), ('GB03', '大告别厅', 'GB', '场', 1200, '2', 'N', '2018-01-01', null), ('GB04', '司仪主持', 'GB', '场', 300, '3', 'N', '2018-01-01', null), ('GB05', '电子挽联', 'GB', '场', 100, '3', 'N', '2019-01-01', null), ('HH01', '普通炉火化', 'HH', '具', 380, '1', 'Y', '2018-01-01', null), ('HH02', '拣灰炉火化', 'HH', '具', 980, '2', 'N', '2018-01-01', null), ('HH03', '儿童火化', 'HH', '具', 190, '1', 'Y', '2018-01-01', null), ('JC01', '骨灰寄存（普通格位）', 'JC', '年', 60, '1', 'Y', '2018-01-01', null), ('JC02', '骨灰寄存（高档格位）', 'JC', '年', 180, '3', 'N', '2018-01-01', null), ('YP01', '骨灰盒·松木', 'YP', '只', 280, '2', 'N', '2018-01-01', null), ('YP02', '骨灰盒·花梨', 'YP', '只', 1680, '3', 'N', '2018-01-01', null), ('YP03', '骨灰盒·玉石', 'YP', '只', 3880, '3', 'N', '2018-01-01', null), ('YP04', '骨灰盒·可降解', 'YP', '只', 420, '3', 'N', '2022-04-01', null), ('YP05', '寿衣七件套', 'YP', '套', 680, '3', 'N', '2018-01-01', null), ('YP06', '纸棺', 'YP', '具', 260, '2', 'Y', '2018-01-01', null), ('YP07', '鲜花花圈', 'YP', '只', 120, '3', 'N', '2018-01-01', null), ('YP08', '绢花花圈', 'YP', '只', 60, '3', 'N', '2018-01-01', '2023-12-31'), ('YP09', '黑纱', 'YP', '条', 3, '3', 'N', '2018-01-01', null), ('YP10', '胸花', 'YP', '朵', 5, '3', 'N', '2018-01-01', null), ('QT01', '遗像制作', 'QT', '张', 80, '3', 'N', '2018-01-01', null), ('QT02', '送葬大巴', 'QT', '次', 600, '3', 'N', '2018-01-01', null);

create table t_ywd (
  ywd_id int primary key,
  ywbh varchar(14) not null unique,
  szxm varchar(20) not null,
  xb char(1),
  csrq date,
  nl int,
  sfzh varchar(18),
  hjd varchar(20),
  zz varchar(60),
  swsj timestamp,
  swyy char(1),
  swdd varchar(40),
  swzmh varchar(20),
  jsxm varchar(20),
  jsgx varchar(10),
  jsdh varchar(11),
  djsj timestamp not null,
  djr int not null references t_yg (yg_id),
  yyhhrq date,
  ywzt char(2) not null,
  jsje numeric(12,2) not null default 0,
  jmje numeric(12,2) not null default 0,
  ysje numeric(12,2) not null default 0,
  jssj timestamp,
  zfbz char(1) not null default '0',
  bz varchar(200)
);
comment on table t_ywd is '业务单，一位逝者一单';
comment on column t_ywd.ywbh is '业务编号';
comment on column t_ywd.szxm is '逝者姓名';
comment on column t_ywd.xb is '性别：1男 2女';
comment on column t_ywd.csrq is '出生日期';
comment on column t_ywd.nl is '享年';
comment on column t_ywd.sfzh is '逝者身份证号';
comment on column t_ywd.hjd is '户籍地';
comment on column t_ywd.zz is '住址';
comment on column t_ywd.swsj is '死亡时间';
comment on column t_ywd.swyy is '死亡原因：1疾病 2衰老 3意外 4非正常 9不详';
comment on column t_ywd.swdd is '死亡地点';
comment on column t_ywd.swzmh is '死亡证明编号';
comment on column t_ywd.jsxm is '家属姓名';
comment on column t_ywd.jsgx is '与逝者关系';
comment on column t_ywd.jsdh is '家属电话';
comment on column t_ywd.djsj is '登记时间';
comment on column t_ywd.djr is '登记人';
comment on column t_ywd.yyhhrq is '预约火化日期';
comment on column t_ywd.ywzt is '业务状态：10已登记 20已进馆 30已火化 40已结算 90已取消';
comment on column t_ywd.jsje is '结算金额（减免前，元）';
comment on column t_ywd.jmje is '减免金额（元）';
comment on column t_ywd.ysje is '应收金额（元）';
comment on column t_ywd.jssj is '结算时间';
comment on column t_ywd.zfbz is '作废标志：0正常 1作废';

create temp table yw as
select *, case when i in (40, 177, 303) or qx then '90' when hh <= '2025-12-30' then case when i % 143 = 20 then '30' else '40' end when dj < '2025-12-31' then '20' else '10' end as zt
  from (select i, sw, sw + pg_temp.n('a1', i, 1, 22) * interval '1 hour' as dj, sw::date + case when yy in ('3', '4') then pg_temp.skew('a2', i, 3, 40, 2.4) else pg_temp.weighted('a3', i, array['2', '3', '4', '5', '7'], array[30, 44, 16, 6, 4])::int end as hh, yy, pg_temp.u('a4', i) < 0.012 as qx, xb, nl, wd
    from (select i, date_trunc('minute', timestamp '2022-12-28 00:00' + (i * 1096.0 / 390) * interval '1 day' + pg_temp.n('a5', i, 0, 1439) * interval '1 minute') as sw, yy, xb, case when yy = '2' then pg_temp.n('a6', i, 82, 101) when yy = '1' then pg_temp.n('a6', i, 48, 93) when yy = '9' then null else pg_temp.n('a6', i, 17, 78) end as nl, pg_temp.u('a8', i) < 0.09 as wd
      from (select i, pg_temp.weighted('a9', i, array['1', '2', '3', '4', '9'], array[63, 27, 6, 3, 1]) as yy, case when pg_temp.u('aa', i) < 0.54 then '1' else '2' end as xb from generate_series(1, 390) as i) as a) as b) as c;
insert into t_ywd
select i, to_char(dj, 'YYYYMMDD') || lpad((row_number() over (partition by dj::date order by dj))::text, 2, '0'), case when yy = '9' then '无名氏' else pg_temp.ren(case xb when '1' then 'sz1' else 'sz2' end, i) end, xb, case when nl is not null then cs end, nl, case when nl is not null and pg_temp.u('b1', i) < 0.96 then case when wd then pg_temp.pick('b2', i, array['341225', '411526', '520122', '320721']) else '330424' end || to_char(cs, 'YYYYMMDD') || lpad((2 * pg_temp.n('b3', i, 0, 499) + case xb when '1' then 1 else 0 end)::text, 3, '0') || pg_temp.pick('b4', i, array['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'X']) end, case when yy = '9' then null when wd then '外地' else xz end, case when yy <> '9' and not wd then xz || pg_temp.pick('b5', i, array['东港村', '新桥社区', '桥北村', '沈家浜', '朝阳社区', '南塘村']) || pg_temp.n('b6', i, 1, 180) || '号' end, sw, yy, case when yy in ('1') then pg_temp.pick('b7', i, array['县人民医院', '县中医院', '家中', '县人民医院', '武原街道卫生院', '外地医院']) when yy = '2' then pg_temp.pick('b7', i, array['家中', '家中', '县福利院', '沈荡敬老院']) else pg_temp.pick('b7', i, array['事故现场', '县人民医院', '河道', '工地']) end, case when pg_temp.u('b8', i) < 0.97 then 'SW' || to_char(sw, 'YYYY') || lpad(pg_temp.n('b9', i, 1, 99999)::text, 6, '0') end, case when yy = '9' then null else case when gx in ('子', '女', '孙') and pg_temp.u('bc', i) < 0.7 then left(pg_temp.ren(case xb when '1' then 'sz1' else 'sz2' end, i), 1) || substr(pg_temp.ren(jk, i), 2) else pg_temp.ren(jk, i) end end, case when yy = '9' then '派出所' else gx end, case when yy <> '9' then pg_temp.dh('js', i) end, dj, (array[1, 13, 24, 25, 36])[1 + i % 5], case when zt <> '90' or i % 2 = 0 then hh end, zt, 0, 0, 0, null, case when i in (40, 177, 303) then '1' else '0' end, case when i in (40, 177, 303) then '重复登记' when qx then '家属取消，转外县' when yy = '4' and i % 2 = 0 then '公安委托，待尸检' when pg_temp.u('bd', i) < 0.04 then pg_temp.pick('be', i, array['家属要求头炉', '家属晚到', '欠费待交', '党员，单位治丧']) end
  from (select z.*, case when gx in ('子', '父') then 'js4' when gx in ('女', '母') then 'js5' when gx = '配偶' then case xb when '1' then 'sz2' else 'sz1' end else 'js3' end as jk from (select yw.*, (sw::date - nl * 365 - nl / 4 - pg_temp.n('bf', i, 0, 330)) as cs, pg_temp.weighted('bg', i, array['武原街道', '西塘桥街道', '沈荡镇', '百步镇', '于城镇', '澉浦镇', '通元镇', '秦山街道', '望海街道'], array[24, 12, 11, 11, 8, 9, 10, 7, 8]) as xz, case when nl < 35 then pg_temp.pick('bh', i, array['父', '母', '配偶']) when nl < 66 then pg_temp.weighted('bi', i, array['子', '女', '配偶'], array[46, 24, 30]) else pg_temp.weighted('bh', i, array['子', '女', '配偶', '孙', '侄'], array[52, 26, 14, 4, 4]) end as gx from yw) as z) as a;

create table t_ywmx (
  mx_id int primary key,
  ywd_id int not null references t_ywd,
  xmbm varchar(10) not null references t_fwxm,
  sl numeric(8,2) not null,
  dj numeric(10,2) not null,
  je numeric(12,2) not null,
  jmje numeric(12,2) not null default 0,
  zxrq date,
  zxr int,
  tdbz char(1) not null default '0'
);
comment on table t_ywmx is '业务单明细';
comment on column t_ywmx.xmbm is '项目编码';
comment on column t_ywmx.sl is '数量';
comment on column t_ywmx.dj is '单价（元）';
comment on column t_ywmx.je is '金额（元）';
comment on column t_ywmx.jmje is '其中减免（元）';
comment on column t_ywmx.zxrq is '执行日期';
comment on column t_ywmx.zxr is '执行人';
comment on column t_ywmx.tdbz is '退单标志：1已退';
insert into t_ywmx
select row_number() over (order by i, o, xm), i, xm, q, f.dj, round(q * f.dj, 2), case when sfmj = 'Y' and not wd and i % 10 < 9 and td = '0' then case when xm = 'LC01' then least(q, 3) * f.dj when xm = 'JC01' then least(q, 1) * f.dj else round(q * f.dj, 2) end else 0 end, case when xm like 'JY%' then a.dj::date when xm like 'LC%' or xm like 'ZR%' then a.dj::date + 1 else hh end, case left(xm, 2) when 'ZR' then (array[4, 16, 28, 40])[1 + i % 4] when 'HH' then (array[6, 15, 18, 27, 30, 39, 42])[1 + i % 7] when 'GB' then (array[5, 17, 41])[1 + i % 3] end, td
  from (select yw.i, yw.dj, yw.hh, yw.wd, o, xm, q, case when o > 20 and pg_temp.u('c9', yw.i * 40 + o) < 0.015 then '1' else '0' end as td from yw join t_ywd as y on y.ywd_id = i, lateral (select pg_temp.u('c1', i) as r, case when yy = '9' then 0 else pg_temp.u('c2', i) end as lux) as k, lateral (values
      (1, case when lux > 0.9 then 'JY03' else 'JY01' end, 1.0), (2, case when r < 0.35 then 'JY02' end, pg_temp.n('c3', i, 3, 42)), (3, case when r < 0.75 then 'JY04' end, 1),
      (4, case when lux > 0.88 then 'LC02' else 'LC01' end, greatest(1, hh - yw.dj::date)), (5, 'ZR01', 1), (6, case when yy in ('3', '4') and lux > 0.3 then 'ZR03' when lux > 0.25 then 'ZR02' end, 1), (7, case when lux > 0.5 then 'ZR04' end, 1),
      (8, case when yy = '9' then null when lux > 0.92 then 'GB03' when lux > 0.62 then 'GB02' when lux > 0.2 then 'GB01' end, 1), (9, case when lux > 0.6 then 'GB04' end, 1), (10, case when lux > 0.45 then 'GB05' end, 1),
      (11, case when yw.nl < 12 then 'HH03' when lux > 0.7 then 'HH02' else 'HH01' end, 1), (12, 'YP06', 1), (21, case when lux = 0 then null when lux > 0.94 then 'YP03' when lux > 0.6 then 'YP02' when r < 0.2 and sw > '2023-01-01' then 'YP04' else 'YP01' end, 1), (22, case when r < 0.5 and lux > 0 then 'YP05' end, 1),
      (23, case when lux > 0.2 then case when sw < '2023-12-20' and r < 0.5 then 'YP08' else 'YP07' end end, pg_temp.skew('c4', i, 1, 24, 1.8)), (24, case when lux > 0.3 then 'YP09' end, pg_temp.n('c5', i, 10, 60)), (25, case when lux > 0.4 then 'YP10' end, pg_temp.n('c6', i, 10, 80)), (26, case when lux > 0.35 and r > 0.3 then 'QT01' end, 1), (27, case when lux > 0.75 then 'QT02' end, case when lux > 0.95 then 2 else 1 end)) as v (o, xm, q)
    where xm is not null and zt in ('20', '30', '40') and (zt <> '20' or o < 8)) as a join t_fwxm as f on f.xmbm = xm;
update t_ywd as y set jsje = x.a, jmje = x.m, ysje = x.a - x.m from (select ywd_id, sum(je) filter (where tdbz = '0') as a, sum(jmje) filter (where tdbz = '0') as m from t_ywmx group by 1) as x where x.ywd_id = y.ywd_id;
update t_ywd set jssj = yw.hh + time '10:20' + (i % 150) * interval '1 minute' from yw where i = ywd_id and ywzt = '40';

create table t_jy (
  jy_id int primary key,
  ywd_id int references t_ywd,
  cl_id int not null references t_cl,
  sj_id int references t_yg (yg_id),
  ccsj timestamp not null,
  ddsj timestamp,
  jgsj timestamp,
  jydd varchar(40),
  lc int,
  kkbz char(1) default '0'
);
comment on table t_jy is '遗体接运';
comment on column t_jy.ccsj is '出车时间';
comment on column t_jy.ddsj is '到达接运地点时间';
comment on column t_jy.jgsj is '进馆时间';
comment on column t_jy.jydd is '接运地点';
comment on column t_jy.lc is '往返里程（公里）';
comment on column t_jy.kkbz is '空车返回：1是';
insert into t_jy
select row_number() over (order by dj), i, c, (array[2, 9, 14, 21, 26, 33, 38, 45])[1 + pg_temp.n('d1', i, 0, 6)], dj + m * interval '1 minute', dj + (m + t) * interval '1 minute', case when not qx then dj + (m + t * 2 + pg_temp.n('d2', i, 10, 40)) * interval '1 minute' end, swdd, coalesce(60 + (select sl::int from t_ywmx where ywd_id = i and xmbm = 'JY02'), pg_temp.n('d3', i, 6, 58)), case when qx then '1' else '0' end
  from (select i, y.djsj as dj, qx, y.swdd, pg_temp.n('d4', i, 8, 55) as m, pg_temp.n('d5', i, 12, 50) as t, case when exists (select 1 from t_ywmx where ywd_id = i and xmbm = 'JY03') then 5 when y.djsj < '2022-09-20' then pg_temp.pick('d6', i, array['2', '3', '4', '6'])::int else pg_temp.pick('d6', i, array['2', '3', '4', '6', '7', '7'])::int end as c from yw join t_ywd as y on y.ywd_id = i where y.zfbz = '0' and zt <> '10') as a;
update t_jy set jgsj = null, ddsj = null where ccsj > '2025-12-31 06:00';

create table t_lcg (
  lcg_id int primary key,
  lcgh varchar(6) not null,
  quyu varchar(10),
  zt char(1) not null default '0',
  dqywd int
);
comment on table t_lcg is '冷藏柜';
comment on column t_lcg.lcgh is '柜号';
comment on column t_lcg.quyu is '区域';
comment on column t_lcg.zt is '0空 1占用 2检修';
comment on column t_lcg.dqywd is '当前业务单';
insert into t_lcg select i, chr(64 + (i + 11) / 12) || lpad((1 + (i - 1) % 12)::text, 2, '0'), case when i <= 24 then '普通' when i <= 36 then '长期' else '守灵间' end, case when i in (7, 22) then '2' else '0' end, null from generate_series(1, 42) as i;

create table t_hh (
  hh_id int primary key,
  ywd_id int not null references t_ywd,
  lh smallint not null,
  hhg int references t_yg (yg_id),
  pdh int,
  kssj timestamp not null,
  jssj timestamp,
  yhl numeric(6,1),
  ghlqr varchar(20),
  lqsj timestamp,
  hhzh varchar(20) unique
);
comment on table t_hh is '火化记录';
comment on column t_hh.lh is '炉号';
comment on column t_hh.hhg is '火化工';
comment on column t_hh.pdh is '当日排队号';
comment on column t_hh.kssj is '入炉时间';
comment on column t_hh.jssj is '出炉时间';
comment on column t_hh.yhl is '油耗（升）';
comment on column t_hh.ghlqr is '骨灰领取人';
comment on column t_hh.lqsj is '骨灰领取时间';
comment on column t_hh.hhzh is '火化证号';
insert into t_hh
select row_number() over (order by hh, p), i, l, (array[6, 15, 18, 27, 30, 39, 42])[1 + i % 7], p, s, e, case when l <> 4 then pg_temp.n('e1', i, 140, 310) / 10.0 end, case when y.yy = '9' then null else y.jsxm end, case when y.yy = '9' then null else e + pg_temp.n('e2', i, 20, 90) * interval '1 minute' end, 'HH' || to_char(hh, 'YYYY') || lpad((row_number() over (partition by extract(year from hh) order by hh, p))::text, 5, '0')
  from (select yw.i, yw.hh, yw.yy, d.jsxm, row_number() over (partition by hh order by pg_temp.u('e3', yw.i)) as p, case when exists (select 1 from t_ywmx where ywd_id = yw.i and xmbm = 'HH02') then 3 + yw.i % 2 else 1 + yw.i % 2 end as l from yw join t_ywd as d on d.ywd_id = i where zt in ('30', '40')) as y, lateral (select hh + time '05:40' + (p * 50 + pg_temp.n('e4', i, 0, 25)) * interval '1 minute' as s) as a, lateral (select s + pg_temp.n('e5', i, 42, 95) * interval '1 minute' as e) as b;

create table t_gw (
  gw_id int primary key,
  gwh varchar(12) not null,
  lou varchar(10) not null,
  qu varchar(4),
  ceng int,
  dc char(1) not null,
  nfj numeric(8,2) not null,
  zt char(1) not null default '0'
);
comment on table t_gw is '骨灰寄存格位';
comment on column t_gw.gwh is '格位号';
comment on column t_gw.lou is '楼';
comment on column t_gw.dc is '档次：P普通 G高档';
comment on column t_gw.nfj is '年费（元）';
insert into t_gw select row_number() over (order by l, q, c, k), l || q || '-' || c || '-' || lpad(k::text, 2, '0'), case l when 'A' then '怀念堂' else '新楼' end, q, c, d, case d when 'G' then 180 else 60 end * case when c in (3, 4) then 1.5 else 1 end, '0' from unnest(array['A', 'B']) as l, unnest(array['1', '2', '3']) as q, generate_series(1, 6) as c, generate_series(1, 12) as k, lateral (select case when l = 'B' and q = '3' then 'G' else 'P' end as d) as x;

create table ash_storage (
  id serial primary key,
  order_id int,
  deceased_name varchar(20) not null,
  slot_id int not null,
  cert_no varchar(20) not null,
  holder_name varchar(20),
  holder_phone varchar(11),
  start_date date not null,
  expire_date date,
  out_date date,
  out_reason varchar(2),
  status smallint not null,
  fee_per_year numeric(8,2),
  created_at timestamp not null,
  created_by varchar(20),
  updated_at timestamp,
  is_deleted boolean not null default false
);
insert into ash_storage (order_id, deceased_name, slot_id, cert_no, holder_name, holder_phone, start_date, expire_date, out_date, out_reason, status, fee_per_year, created_at, created_by, updated_at, is_deleted)
select oid, nm, slot, 'JC' || to_char(s, 'YYYY') || lpad((row_number() over (partition by extract(year from s) order by s, slot))::text, 4, '0'), hn, hp, s, ex, od, case when od is not null then pg_temp.weighted('f5', slot, array['1', '2', '3', '4'], array[70, 12, 12, 6]) end, case when od is not null then 2 when ex < '2025-12-31' then 3 else 1 end, nfj, s + time '11:00' + slot % 200 * interval '1 minute', case when s < '2021-01-01' then 'import' else (array['lg', 'sxm', 'wyj'])[1 + slot % 3] end, case when od is not null then od + time '09:40' when pg_temp.u('f6', slot) < 0.3 then s + 366 + time '14:00' end, slot % 151 = 17
  from (select *, case when pg_temp.u('f2', slot) < 0.34 and s + 120 < '2025-11-30' then least(s + pg_temp.n('f3', slot, 30, 1300), date '2025-12-20' - slot % 60) end as od, (s + yrs * interval '1 year')::date as ex from (
    select y.ywd_id as oid, y.szxm as nm, g.gw_id as slot, y.jsxm as hn, y.jsdh as hp, yw.hh as s, case when yw.hh > '2025-01-01' then pg_temp.n('f1', g.gw_id, 1, 3) else pg_temp.n('f1', g.gw_id, 1, 5) end as yrs, nfj from (select i, hh, row_number() over (order by i) as r from yw where zt in ('30', '40') and pg_temp.u('f4', i) < 0.36) as yw join t_ywd as y on y.ywd_id = yw.i join (select gw_id, nfj, row_number() over (order by pg_temp.u('f7', gw_id)) as r from t_gw where gw_id > 80) as g using (r) union all
    select null, pg_temp.ren(case when k % 2 = 0 then 'sz1' else 'sz2' end, k + 5000), k, pg_temp.ren('js3', k + 5000), case when k % 6 <> 2 then pg_temp.dh('jj', k) end, date '2021-01-04' + k * 9, pg_temp.n('f8', k, 1, 10), nfj from generate_series(1, 80) as k join t_gw on gw_id = k) as a) as b;
update t_gw as g set zt = '1' from ash_storage as a where a.slot_id = g.gw_id and status in (1, 3) and not is_deleted;
update t_gw set zt = '2' where gw_id % 97 = 40 and zt = '0';

create table ash_renewal (
  id serial primary key,
  storage_id int not null,
  renew_years int not null,
  old_expire date not null,
  new_expire date not null,
  amount numeric(10,2) not null,
  paid_at timestamp,
  pay_type varchar(10),
  created_at timestamp not null,
  created_by varchar(20)
);
insert into ash_renewal (storage_id, renew_years, old_expire, new_expire, amount, paid_at, pay_type, created_at, created_by)
select id, y, expire_date, (expire_date + y * interval '1 year')::date, y * fee_per_year, case when id % 29 <> 3 then t end, case when id % 29 <> 3 then pg_temp.pick('g1', id, array['wx', 'wx', 'cash', 'card']) end, t, (array['lg', 'sxm', 'wyj'])[1 + id % 3] from ash_storage, lateral (select pg_temp.weighted('g2', id, array['1', '3', '5', '2'], array[30, 30, 25, 15])::int as y, expire_date - pg_temp.n('g3', id, -40, 60) + time '09:10' + id % 300 * interval '1 minute' as t) as x where expire_date < '2025-12-01' and out_date is null and t < '2025-12-31' and pg_temp.u('g4', id) < 0.72;
update ash_storage as s set expire_date = r.new_expire, status = case when r.new_expire < '2025-12-31' then 3 else 1 end, updated_at = r.created_at from ash_renewal as r where r.storage_id = s.id;

create table t_sf (
  sf_id int primary key,
  pjh varchar(20) not null,
  ywd_id int references t_ywd,
  sflx char(1) not null,
  je numeric(12,2) not null,
  zffs char(1) not null,
  sfsj timestamp not null,
  sfy int references t_yg (yg_id),
  zfbz char(1) not null default '0',
  zfsj timestamp,
  jzrq date
);
comment on table t_sf is '收费记录';
comment on column t_sf.pjh is '票据号';
comment on column t_sf.sflx is '收费类型：1预收 2结算 3退款';
comment on column t_sf.je is '金额（元），退款为负';
comment on column t_sf.zffs is '支付方式：1现金 2刷卡 3微信 4支付宝 5单位挂账';
comment on column t_sf.sfsj is '收费时间';
comment on column t_sf.sfy is '收费员';
comment on column t_sf.zfbz is '作废标志：0正常 1作废';
comment on column t_sf.zfsj is '作废时间';
comment on column t_sf.jzrq is '结账日期';
insert into t_sf
select row_number() over (order by t, i, lx), '0033' || lpad((18000 + row_number() over (order by t, i, lx) * 3)::text, 8, '0'), i, lx, a, case when lx <> '3' then case when yy = '4' then '5' else pg_temp.weighted('h1', i * 3 + lx::int, array['1', '2', '3', '4', '5'], array[case when t < '2024-01-01' then 30 else 14 end, 14, 38, 14, 2]) end else pg_temp.pick('h1', i, array['1', '3']) end, t, (array[8, 32, 44])[1 + i % 3], '0', null, case when t < '2025-12-31' then t::date end
  from (select i, yy, '1' as lx, yj as a, case when extract(hour from dj) between 8 and 15 then dj + interval '1 hour' else dj::date + case when extract(hour from dj) < 8 then 0 else 1 end + time '08:40' + pg_temp.n('h3', i, 0, 90) * interval '1 minute' end as t from yw, lateral (select (array[2000, 3000, 5000, 2000])[1 + i % 4] as yj) as x where zt in ('20', '30', '40') and yy not in ('9', '4') and pg_temp.u('h2', i) < 0.7 union all
    select i, yy, case when ysje - yj > 0 then '2' else '3' end, ysje - yj, y.jssj from yw join t_ywd as y on y.ywd_id = i, lateral (select case when yy not in ('9', '4') and pg_temp.u('h2', i) < 0.7 then (array[2000, 3000, 5000, 2000])[1 + i % 4] else 0 end as yj) as x where zt = '40' and ysje <> yj and y.jssj is not null) as a where t < '2026-01-01';
insert into t_sf select 8000 + sf_id, '0033' || lpad((18000 + sf_id * 3 - 1)::text, 8, '0'), ywd_id, sflx, je, zffs, sfsj - interval '6 minutes', sfy, '1', sfsj - interval '2 minutes', jzrq from t_sf where sf_id % 59 = 13;

create table goods_stock_log (
  id serial primary key,
  item_code varchar(10) not null,
  biz_type varchar(4) not null,
  qty int not null,
  balance int not null,
  unit_cost numeric(10,2),
  order_id int,
  supplier varchar(40),
  biz_date date not null,
  operator varchar(20),
  remark varchar(60)
);
insert into goods_stock_log (item_code, biz_type, qty, balance, unit_cost, order_id, supplier, biz_date, operator, remark)
select xm, ty, q, sum(q) over (partition by xm order by d, o, i rows unbounded preceding), case when ty in ('in', 'init') then round(c, 2) end, i, case when ty = 'in' then pg_temp.pick('k3', o2, array['福寿殡葬用品有限公司', '永康工艺木业', '江南花艺', '寿安堂用品批发']) end, d, pg_temp.pick('k4', o2, array['沈伟', '钱芳']), case when ty = 'loss' then '破损' end
  from (select xm, 'out' as ty, -sl::int as q, null::numeric as c, i, d, 2 as o, i as o2 from (select m.xmbm as xm, m.sl, m.ywd_id as i, yw.hh as d from t_ywmx as m join yw on yw.i = m.ywd_id where xmbm in ('YP01', 'YP02', 'YP03', 'YP04', 'YP05', 'YP07', 'YP08') and tdbz = '0' and zt in ('30', '40')) as a union all
    select f.xmbm, 'init', case when f.xmbm = 'YP07' then 60 else 30 end, f.dj * 0.45, null, date '2022-12-31', 0, 0 from t_fwxm as f where f.lb = 'YP' and xmbm in ('YP01', 'YP02', 'YP03', 'YP04', 'YP05', 'YP07', 'YP08') union all
    select m.xmbm, 'in', (round(sum(m.sl) / 5) * 5)::int, max(f.dj) * (0.42 + 0.06 * pg_temp.u('k5', extract(epoch from date_trunc('quarter', yw.hh))::bigint + ascii(right(m.xmbm, 1)))::numeric), null, date_trunc('quarter', yw.hh)::date + 2, 1, extract(epoch from date_trunc('quarter', yw.hh))::bigint / 86400 + ascii(right(m.xmbm, 1)) from t_ywmx as m join yw on yw.i = m.ywd_id join t_fwxm as f using (xmbm) where m.xmbm in ('YP01', 'YP02', 'YP03', 'YP04', 'YP05', 'YP07', 'YP08') and tdbz = '0' and zt in ('30', '40') group by m.xmbm, date_trunc('quarter', yw.hh) having sum(m.sl) > 3 union all
    select xm, 'loss', -1, null, null, d, 3, 7 from (values ('YP01', date '2023-05-12'), ('YP05', date '2023-11-03'), ('YP02', date '2024-03-19'), ('YP07', date '2024-07-22'), ('YP01', date '2025-02-11'), ('YP03', date '2025-08-06')) as v (xm, d)) as s;

create table satisfaction_survey (
  id serial primary key,
  order_id int not null,
  channel varchar(10) not null,
  score_pickup smallint,
  score_ceremony smallint,
  score_cremation smallint,
  score_overall smallint,
  suggestion varchar(200),
  visited_at timestamp not null,
  visitor varchar(20),
  need_follow boolean default false,
  followed_at timestamp
);
insert into satisfaction_survey (order_id, channel, score_pickup, score_ceremony, score_cremation, score_overall, suggestion, visited_at, visitor, need_follow, followed_at)
select i, pg_temp.weighted('n1', i, array['phone', 'wechat', 'paper'], array[55, 35, 10]), case when pg_temp.u('n2', i) < 0.9 then pg_temp.weighted('n3', i, array['5', '4', '3', '2'], array[70, 20, 8, 2])::int end, case when exists (select 1 from t_ywmx where ywd_id = i and xmbm like 'GB0%') then pg_temp.weighted('n4', i, array['5', '4', '3', '1'], array[66, 24, 8, 2])::int end, pg_temp.weighted('n5', i, array['5', '4', '3'], array[75, 20, 5])::int, s, case when s < 3 then pg_temp.pick('n6', i, array['等待时间过长', '收费说明不清楚', '花圈摆放不整齐']) when pg_temp.u('n7', i) < 0.12 then pg_temp.pick('n6', i, array['停车位太少', '司仪很好', '希望增加休息座椅', '谢谢工作人员']) end, t, pg_temp.pick('n8', i, array['钱芳', '陆静']), s < 3, case when s < 3 and i % 3 <> 0 then t + interval '2 days' end
  from (select i, pg_temp.weighted('n9', i, array['5', '4', '3', '2', '1'], array[64, 25, 7, 3, 1])::int as s, hh + pg_temp.n('na', i, 3, 15) + time '14:30' + i % 120 * interval '1 minute' as t from yw where zt = '40' and yy <> '9' and pg_temp.u('nb', i) < 0.58) as a where t < '2025-12-31';

create table t_ywd_2022 (
  ywbh varchar(14),
  szxm varchar(20),
  xb char(1),
  nl int,
  hjd varchar(20),
  swsj timestamp,
  jsxm varchar(20),
  jsdh varchar(11),
  hhrq date,
  ysje numeric(12,2),
  ywzt char(2)
);
comment on table t_ywd_2022 is '2022年业务单（已归档）';
insert into t_ywd_2022
select to_char(d, 'YYYYMMDD') || '0' || 1 + i % 3, pg_temp.ren(case when i % 2 = 0 then 'sz1' else 'sz2' end, i + 9000), case when i % 2 = 0 then '1' else '2' end, pg_temp.n('q1', i, 45, 98), case when pg_temp.u('q2', i) < 0.08 then '外地' else pg_temp.pick('q3', i, array['武原街道', '西塘桥街道', '沈荡镇', '百步镇', '于城镇', '澉浦镇', '通元镇']) end, d - interval '9 hours' + i % 400 * interval '1 minute', pg_temp.ren('js3', i + 9000), pg_temp.dh('qq', i), case when i % 70 <> 8 then d + 3 end, case when i % 70 <> 8 then 60 * pg_temp.skew('q4', i, 14, 160, 1.8) + pg_temp.n('q5', i, 0, 19) * 5 end, case when i % 70 = 8 then '90' else '40' end from (select i, date '2022-01-02' + (i * 360 / 190) as d from generate_series(1, 190) as i) as a;

create table sync_minzheng (
  id bigserial primary key,
  order_id int not null,
  payload text,
  send_status smallint not null default 0,
  error_msg varchar(500),
  sent_at timestamp
);

update t_lcg as l set zt = '1', dqywd = x.i from (select i, row_number() over (order by i) + 7 as r from yw where zt = '20') as x where l.lcg_id = x.r and zt = '0';

create view v_ywcx as
select y.ywbh, y.szxm, y.nl, y.hjd, y.jsxm, y.jsdh, h.kssj as hhsj, h.lh, g.xm as djr, y.ysje, y.ywzt
  from t_ywd as y left join t_hh as h using (ywd_id) left join t_yg as g on g.yg_id = y.djr where y.zfbz = '0';
