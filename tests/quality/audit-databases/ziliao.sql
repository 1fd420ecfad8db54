-- 办公设备租赁公司（苏州，复印机/打印机租赁）：客户、机器、合同、抄表计费、维修派工、耗材出库、应收。
-- 仿"复印机租赁管理系统"类产品（国产厂商，RuoYi 后台脚手架：sys_dict_data、del_flag、create_by 等；业务部分如抄表、超印计费、派工按此类产品的公开说明）。
-- 注释齐全，没有外键。数值由行号哈希得出，每次装载相同；函数只在会话内。
set jit = off;
set time zone 'Asia/Shanghai';
create function pg_temp.f(k text, i bigint) returns float8 language sql immutable
  as $$ select (hashtextextended(k || '#' || i, 29) & 1073741823) / 1073741824.0::float8 $$;
create function pg_temp.z(k text, i bigint, lo int, hi int) returns int language sql immutable
  as $$ select lo + floor(pg_temp.f(k, i) * (hi - lo + 1))::int $$;
create function pg_temp.one(k text, i bigint, list text) returns text language sql immutable
  as $$ select (string_to_array(list, ','))[1 + floor(pg_temp.f(k, i) * cardinality(string_to_array(list, ',')))::int] $$;
create function pg_temp.w(k text, i bigint, list text) returns text language plpgsql immutable as $$
declare
  p text;
  rest float8 := pg_temp.f(k, i) * (select sum(split_part(q, ':', 2)::float8) from unnest(string_to_array(list, ',')) as q);
begin
  foreach p in array string_to_array(list, ',') loop
    rest := rest - split_part(p, ':', 2)::float8;
    if rest < 0 then return split_part(p, ':', 1); end if;
  end loop;
  return split_part(p, ':', 1);
end $$;
create function pg_temp.xm(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 's', i, '王,李,张,刘,陈,杨,黄,周,吴,徐,孙,胡,朱,高,林,何,郭,马,沈,陆,顾,钱,姚,金,唐,冯,曹,邓,蒋,许,叶,潘,杜,夏,钟,汪,田,尤,殷,陶')
    || pg_temp.one(k || 'g', i, '建明,丽娟,伟,晓燕,志强,雅琴,国平,静,磊,文婷,永康,敏,海峰,雪芳,俊杰,玉兰,斌,佳怡,卫东,梦洁,浩然,秀英,勇,倩,子轩,红梅,立新,蓉,鹏飞,思远,春花,晨,根荣,慧,振华,莉') $$;
create function pg_temp.sj(k text, i bigint) returns text language sql immutable
  as $$ select pg_temp.one(k || 'p', i, '130,135,136,138,139,150,151,158,177,180,186,189,199') || lpad(pg_temp.z(k || 'n', i, 0, 99999999)::text, 8, '0') $$;

-- 系统表 ------------------------------------------------------------------------------------------------
create table sys_dict_data (
  dict_code bigint primary key,
  dict_sort int default 0,
  dict_label varchar(100) not null,
  dict_value varchar(100) not null,
  dict_type varchar(100) not null,
  status char(1) default '0',
  create_by varchar(64),
  create_time timestamp
);
comment on table sys_dict_data is '字典数据表';
comment on column sys_dict_data.dict_code is '字典编码';
comment on column sys_dict_data.dict_sort is '字典排序';
comment on column sys_dict_data.dict_label is '字典标签';
comment on column sys_dict_data.dict_value is '字典键值';
comment on column sys_dict_data.dict_type is '字典类型';
comment on column sys_dict_data.status is '状态（0正常 1停用）';
comment on column sys_dict_data.create_by is '创建者';
comment on column sys_dict_data.create_time is '创建时间';
insert into sys_dict_data
select 100 + row_number() over (order by a, o), o, split_part(p, ':', 2), split_part(p, ':', 1), t, case when split_part(p, ':', 2) = '传真通知' then '1' else '0' end, 'admin', timestamp '2023-05-08 10:12:00'
  from (values (1, 'lz_customer_type', '1:企业,2:政府机关,3:学校培训,4:医疗机构,5:图文店,9:个人'),
    (2, 'lz_machine_type', 'A3BW:A3黑白复合机,A3C:A3彩色复合机,A4BW:A4黑白一体机,A4C:A4彩色打印机'),
    (3, 'lz_machine_status', '0:在库,1:在租,2:维修中,3:已出售,4:已报废'),
    (4, 'lz_contract_status', '0:草稿,1:待审核,2:执行中,3:已到期,4:提前终止,9:已作废'),
    (5, 'lz_fee_mode', '1:月租含张+超印,2:按张计费,3:包月不限量'),
    (6, 'lz_fault_type', '01:卡纸,02:印品有底灰,03:缺粉换粉,04:网络打印故障,05:扫描故障,06:异响,07:代码报错,08:例行保养,99:其他'),
    (7, 'lz_repair_source', '1:微信报修,2:电话报修,3:定期巡检,4:传真通知'),
    (8, 'lz_repair_status', '0:待派工,1:已派工,2:处理中,3:已完成,4:已回访,9:已取消'),
    (9, 'lz_out_type', '1:工单领用,2:送客户,3:零售,4:报损'),
    (10, 'lz_pay_way', '1:对公转账,2:微信,3:支付宝,4:现金,5:承兑汇票')) as v (a, t, l), unnest(string_to_array(l, ',')) with ordinality as s (p, o);

create table sys_user (
  user_id bigint primary key,
  user_name varchar(30) not null,
  nick_name varchar(30) not null,
  dept_name varchar(30),
  post_name varchar(30),
  phonenumber varchar(11),
  sex char(1) default '0',
  status char(1) default '0',
  del_flag char(1) default '0',
  login_date timestamp,
  create_time timestamp
);
comment on table sys_user is '用户信息表（员工）';
comment on column sys_user.user_id is '用户ID';
comment on column sys_user.user_name is '登录账号';
comment on column sys_user.nick_name is '姓名';
comment on column sys_user.dept_name is '部门';
comment on column sys_user.post_name is '岗位';
comment on column sys_user.phonenumber is '手机号码';
comment on column sys_user.sex is '性别（0男 1女 2未知）';
comment on column sys_user.status is '帐号状态（0正常 1停用）';
comment on column sys_user.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column sys_user.login_date is '最后登录时间';
comment on column sys_user.create_time is '创建时间';
insert into sys_user
select i, case when i = 1 then 'admin' else 'u' || lpad(i::text, 3, '0') end, case when i = 1 then '管理员' else pg_temp.xm('u', i) end,
  case when i <= 2 then '总经办' when i <= 10 then '业务部' when i <= 24 then '技术服务部' when i <= 27 then '仓储部' else '财务部' end,
  case when i = 1 then '系统管理员' when i = 2 then '总经理' when i = 3 then '业务经理' when i <= 10 then '业务员' when i = 11 then '服务主管' when i = 12 then '客服' when i <= 24 then '工程师' when i <= 27 then '仓管员' else '会计' end,
  pg_temp.sj('u', i), pg_temp.w('usex', i, case when i between 13 and 24 then '0:9,1:1' else '0:1,1:1' end), case when i in (8, 17, 23) then '1' else '0' end, case when i = 17 then '2' else '0' end,
  case when i = 27 then null else case when i in (8, 17, 23) then timestamp '2025-03-04 17:40' + pg_temp.z('ul', i, 0, 300) * interval '1 day' else timestamp '2026-06-20 08:20' + pg_temp.z('ul', i, 0, 5500) * interval '1 minute' end end,
  timestamp '2023-05-08 09:30' + case when i > 20 then pg_temp.z('uc', i, 0, 500) else 0 end * interval '1 day'
from generate_series(1, 30) as i;

create table sys_config (
  config_id int primary key,
  config_name varchar(100),
  config_key varchar(100),
  config_value varchar(500),
  config_type char(1) default 'N',
  update_time timestamp
);
comment on table sys_config is '参数配置表';
comment on column sys_config.config_id is '参数主键';
comment on column sys_config.config_name is '参数名称';
comment on column sys_config.config_key is '参数键名';
comment on column sys_config.config_value is '参数键值';
comment on column sys_config.config_type is '系统内置（Y是 N否）';
comment on column sys_config.update_time is '更新时间';
insert into sys_config values (1, '账号自助-验证码开关', 'sys.account.captchaEnabled', 'true', 'Y', null), (2, '合同到期提前提醒天数', 'lz.contract.remindDays', '30', 'N', '2024-02-19 09:11'),
  (3, '抄表异常波动比例', 'lz.meter.abnormalRate', '2.0', 'N', '2023-11-02 14:05'), (4, '派工超时分钟', 'lz.repair.dispatchTimeout', '60', 'N', null), (5, '默认账期天数', 'lz.bill.creditDays', '30', 'N', '2025-01-06 10:30');

-- 机型、耗材 --------------------------------------------------------------------------------------------
create table lz_machine_model (
  model_id int primary key,
  brand varchar(30) not null,
  model_name varchar(60) not null,
  machine_type varchar(10) not null,
  print_speed int,
  purchase_price numeric(10,2),
  ref_month_rent numeric(10,2),
  status char(1) default '0'
);
comment on table lz_machine_model is '机型档案';
comment on column lz_machine_model.model_id is '机型ID';
comment on column lz_machine_model.brand is '品牌';
comment on column lz_machine_model.model_name is '型号';
comment on column lz_machine_model.machine_type is '设备类型（字典lz_machine_type）';
comment on column lz_machine_model.print_speed is '打印速度（页/分钟）';
comment on column lz_machine_model.purchase_price is '参考采购价（元）';
comment on column lz_machine_model.ref_month_rent is '参考月租（元/月）';
comment on column lz_machine_model.status is '状态（0正常 1停用）';
insert into lz_machine_model
select row_number() over (), a, b, c, d, e, g, h from (values ('理光', 'MP 2555SP', 'A3BW', 25, 6800, 260, '0'), ('理光', 'MP 5055SP', 'A3BW', 50, 13500, 480, '0'), ('理光', 'MP C2503SP', 'A3C', 25, 7600, 320, '1'), ('理光', 'IM C2500', 'A3C', 25, 14800, 450, '0'),
  ('理光', 'IM C3500', 'A3C', 35, 18600, 580, '0'), ('佳能', 'iR 2625', 'A3BW', 25, 7200, 260, '0'), ('佳能', 'iR-ADV C3525', 'A3C', 25, 15200, 460, '0'), ('佳能', 'iR-ADV C3530', 'A3C', 30, 17400, 520, '0'), ('柯尼卡美能达', 'bizhub 367', 'A3BW', 36, 9600, 350, '0'),
  ('柯尼卡美能达', 'bizhub C226', 'A3C', 22, 9900, 380, '0'), ('柯尼卡美能达', 'bizhub C266', 'A3C', 26, 12800, 420, '0'), ('富士胶片', 'ApeosPort 3065', 'A3BW', 30, 9200, 330, '0'), ('富士施乐', 'ApeosPort-V C3375', 'A3C', 30, 8800, 360, '1'), ('富士胶片', 'Apeos C2560', 'A3C', 25, 15900, 470, '0'),
  ('京瓷', 'TASKalfa 3212i', 'A3BW', 32, 8900, 320, '0'), ('京瓷', 'TASKalfa 2554ci', 'A3C', 25, 13600, 430, '0'), ('京瓷', 'ECOSYS M2040dn', 'A4BW', 40, 2900, 120, '0'), ('夏普', 'BP-C2651R', 'A3C', 26, 12600, 410, '0'), ('惠普', 'LaserJet M429fdn', 'A4BW', 38, 3300, 130, '0'),
  ('惠普', 'Color LaserJet M479fdw', 'A4C', 27, 4600, 180, '0'), ('兄弟', 'MFC-8540DN', 'A4BW', 40, 3100, 120, '0'), ('兄弟', 'DCP-9030CDN', 'A4C', 22, 2900, 150, '0'), ('奔图', 'M7310DW', 'A4BW', 33, 1900, 90, '0'), ('奔图', 'CM2200FDW', 'A4C', 24, 2800, 140, '0')) as v (a, b, c, d, e, g, h);

create table lz_consumable (
  consumable_id int primary key,
  consumable_no varchar(20) not null,
  consumable_name varchar(80) not null,
  category varchar(20),
  fit_brand varchar(30),
  unit varchar(8),
  cost_price numeric(10,2),
  sale_price numeric(10,2),
  stock_qty int default 0,
  min_stock int,
  status char(1) default '0'
);
comment on table lz_consumable is '耗材配件档案';
comment on column lz_consumable.consumable_id is '耗材ID';
comment on column lz_consumable.consumable_no is '耗材编码';
comment on column lz_consumable.consumable_name is '耗材名称';
comment on column lz_consumable.category is '类别（粉盒/感光鼓/配件/纸张）';
comment on column lz_consumable.fit_brand is '适用品牌，通用为空';
comment on column lz_consumable.unit is '单位';
comment on column lz_consumable.cost_price is '成本价（元）';
comment on column lz_consumable.sale_price is '零售价（元）';
comment on column lz_consumable.stock_qty is '当前库存数量';
comment on column lz_consumable.min_stock is '库存下限';
comment on column lz_consumable.status is '状态（0正常 1停用）';
insert into lz_consumable
select i, 'HC' || lpad(i::text, 4, '0'), n, c, b, u, p, round(p * (1.3 + pg_temp.z('hs', i, 0, 4) * 0.1)::numeric, 0), case when i in (13, 29) then 0 else pg_temp.z('hq', i, 2, case c when '纸张' then 220 else 45 end) end, case c when '纸张' then 50 when '粉盒' then 10 else 5 end, case when i in (13, 31) then '1' else '0' end
from (
  select row_number() over () as i, b || ' ' || t as n, c, b, u, round((base * m)::numeric, 0) as p
    from (values (1, '理光', 1.1), (2, '佳能', 1.15), (3, '柯尼卡美能达', 1.0), (4, '京瓷', 0.9), (5, '惠普', 1.2), (6, '兄弟', 0.6), (7, '奔图', 0.7)) as brand (o, b, m),
      (values (1, '黑色粉盒', '粉盒', '支', 95), (2, '彩色粉盒（青/品/黄）', '粉盒', '支', 160), (3, '感光鼓组件', '感光鼓', '个', 320), (4, '定影膜', '配件', '张', 140)) as kind (o2, t, c, u, base)
  union all
  select 28 + row_number() over (), n, c, null, u, p from (values ('搓纸轮套件', '配件', '套', 35), ('分离爪', '配件', '个', 12), ('废粉盒（旧款）', '配件', '个', 28), ('清洁刮板', '配件', '根', 25), ('扫描排线', '配件', '根', 40), ('网卡', '配件', '块', 180), ('A4复印纸70g 500张/包', '纸张', '包', 17), ('A4复印纸80g 500张/包', '纸张', '包', 21), ('A3复印纸70g 500张/包', '纸张', '包', 35)) as v (n, c, u, p)
) as s;

-- 合同、机器：先在临时表中排定，再落表 -----------------------------------------------------------------------
create temp table ct as
with base as (
  select i, 1 + floor(power(pg_temp.f('cc', i), 1.8) * 230)::int as cust, date '2023-06-01' + floor(power(pg_temp.f('cd', i), 0.85) * 1128)::int as d0, pg_temp.w('ct', i, '12:5,24:4,36:2')::int as term, pg_temp.w('cy', i, '1:55,3:38,6:7')::int as cyc, pg_temp.f('ce', i) as e from generate_series(1, 330) as i
), b2 as (
  select *, case when extract(isodow from d0) > 5 then d0 + 2 else d0 end as d from base
), b3 as (
  select i, null::int as par, cust, d, term, cyc, case when d > date '2026-06-24' then pg_temp.one('cs', i, '0,1,1') when d > date '2026-06-14' then pg_temp.one('cs', i, '0,1,2,2') when e < 0.03 then '9' when e < 0.11 and d + 240 < date '2026-06-01' then '4' else '2' end as st, pg_temp.z('cz', i, 2, 8) as keep from b2
), r as (
  select 1000 + i, i, cust, (d + term * interval '1 month')::date, 12, cyc, '2'::text, 3 from b3 where st = '2' and d + term * interval '1 month' < date '2026-06-10' and pg_temp.f('rn', i) < 0.55
), r2 as (
  select 1000 + x.a, x.a, x.c, (x.d + interval '12 months')::date, 12, x.y, '2'::text, 3 from r as x (a, p, c, d, t, y, s, k) where x.d + interval '12 months' < date '2026-06-10' and pg_temp.f('rn', x.a) < 0.6
), u as (select * from b3 union all select * from r union all select * from r2)
select row_number() over (order by d, i)::int as id, u.*, (d + term * interval '1 month' - interval '1 day')::date as fin,
  case when st = '4' then least((d + (ceil(keep * 2.0 / cyc) * cyc) * interval '1 month' - interval '1 day')::date, (d + (term - greatest(cyc, 3)) * interval '1 month' - interval '1 day')::date) end as stop
from u;
update ct set st = '3' where st = '2' and fin < date '2026-06-24';
update ct set st = '2', stop = null where st = '4' and stop > date '2026-06-20';
create temp table it (id int, ct int, k int, mc int, model int);
create temp table mc (id int primary key, model int, bought date, free date, rentals int);
do $$
declare c record; m int; md int; n int; kk int; last int := 0; seq int := 0; par_id int;
begin
  for c in select * from ct where st not in ('0', '1') order by d, i loop
    n := 1 + floor(power(pg_temp.f('nm', coalesce(c.par % 1000, c.i)), 3) * case when c.cust <= 12 then 9 else 4 end)::int;
    select id into par_id from ct where i = c.par;
    for kk in 1 .. n loop
      seq := seq + 1; m := null;
      if c.par is not null and pg_temp.f('same', seq) < 0.9 then
        select mc.id into m from it join mc on mc.id = it.mc where it.ct = par_id and it.k = kk and mc.free <= c.d;
      end if;
      md := pg_temp.w('md', seq, '1:6,2:2,3:3,4:7,5:4,6:5,7:5,8:2,9:3,10:6,11:4,12:2,13:2,14:4,15:3,16:3,17:4,18:2,19:4,20:3,21:3,22:2,23:4,24:2')::int;
      if m is null and pg_temp.f('reuse', seq) < 0.6 then
        select mc.id into m from mc where free + 5 <= c.d and model = md order by free, id limit 1;
      end if;
      if m is null then
        last := last + 1; m := last;
        insert into mc values (m, md, c.d - pg_temp.z('by', seq, 3, 60), c.d, 0);
      end if;
      if c.st <> '9' then update mc set free = coalesce(c.stop, c.fin) + 1, rentals = rentals + 1 where id = m; end if;
      insert into it select seq, c.id, kk, m, mc.model from mc where mc.id = m;
    end loop;
  end loop;
  for kk in 1 .. 45 loop  -- 未出租过的库存机
    insert into mc values (last + kk, pg_temp.z('spare', kk, 1, 24), date '2023-08-01' + pg_temp.z('spd', kk, 0, 1030), null, 0);
  end loop;
end $$;

create table lz_customer (
  customer_id bigint primary key,
  customer_no varchar(20) not null,
  customer_name varchar(100) not null,
  customer_type char(1),
  area_name varchar(20),
  address varchar(200),
  link_man varchar(30),
  link_phone varchar(20),
  customer_level char(1),
  salesman_id bigint,
  credit_days int,
  tax_no varchar(20),
  status char(1) default '0',
  del_flag char(1) default '0',
  create_time timestamp
);
comment on table lz_customer is '客户信息表';
comment on column lz_customer.customer_id is '客户ID';
comment on column lz_customer.customer_no is '客户编号';
comment on column lz_customer.customer_name is '客户名称';
comment on column lz_customer.customer_type is '客户类型（字典lz_customer_type）';
comment on column lz_customer.area_name is '所属区域';
comment on column lz_customer.address is '详细地址';
comment on column lz_customer.link_man is '联系人';
comment on column lz_customer.link_phone is '联系电话';
comment on column lz_customer.customer_level is '客户等级（A重点 B普通 C一般）';
comment on column lz_customer.salesman_id is '业务员ID（sys_user.user_id）';
comment on column lz_customer.credit_days is '账期（天）';
comment on column lz_customer.tax_no is '纳税人识别号';
comment on column lz_customer.status is '状态（0正常 1停用）';
comment on column lz_customer.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column lz_customer.create_time is '创建时间';
insert into lz_customer
select i, 'KH' || lpad(i::text, 5, '0'),
  case t when '1' then pg_temp.one('kc', i, '苏州,苏州,苏州,昆山,太仓,江苏') || nm || pg_temp.one('kb', i, '精密机械,电子科技,新材料,供应链管理,建筑设计,会计师事务所,律师事务所,模具,生物医药,装饰工程,国际贸易,人力资源,自动化设备,置业,物流') || case when pg_temp.one('kb', i, '精密机械,电子科技,新材料,供应链管理,建筑设计,会计师事务所,律师事务所,模具,生物医药,装饰工程,国际贸易,人力资源,自动化设备,置业,物流') like '%事务所' then '' else '有限公司' end
    when '2' then a || pg_temp.one('kg', i, '市场监督管理局,人力资源和社会保障局,行政审批局,城市管理局,住房和建设局,') || case when pg_temp.one('kg', i, '市场监督管理局,人力资源和社会保障局,行政审批局,城市管理局,住房和建设局,') = '' then nm || '街道办事处' else '' end
    when '3' then a || nm || pg_temp.one('ks', i, '实验小学,中学,教育培训中心,外国语学校,幼儿园') when '4' then nm || pg_temp.one('ky', i, '口腔门诊部,医院,体检中心,社区卫生服务站') when '5' then nm || pg_temp.one('kt', i, '图文快印,图文广告,打字复印店') else pg_temp.xm('kp', i) end,
  t, a, a || pg_temp.one('kr', i, '星湖街,干将东路,狮山路,东吴北路,人民路,中山南路,黄河路,苏州大道西,金鸡湖路,珠江路') || pg_temp.z('kn', i, 1, 999) || '号' || case when pg_temp.f('kf', i) < 0.5 then pg_temp.z('kl', i, 2, 26) || '0' || pg_temp.z('km', i, 1, 8) || '室' else '' end,
  case t when '9' then pg_temp.xm('kp', i) else pg_temp.xm('kx', i) end, case when pg_temp.f('kw', i) < 0.15 then '0512-6' || lpad(pg_temp.z('kz', i, 0, 9999999)::text, 7, '0') else pg_temp.sj('k', i) end,
  case when i <= 25 then 'A' when i <= 120 then 'B' else 'C' end, pg_temp.w('kv', i, '3:2,4:4,5:3,6:3,7:2,8:2,9:2,10:1')::int, case t when '9' then 0 when '2' then 60 else pg_temp.w('kd', i, '0:1,15:2,30:6,60:1')::int end,
  case when t in ('5', '9') or pg_temp.f('ko', i) < 0.2 then null else '913205' || lpad(pg_temp.z('kq', i, 0, 99999999)::text, 8, '0') || 'MA' || pg_temp.z('ke', i, 10, 99) end,
  case when f is not null and g < date '2026-01-01' and pg_temp.f('kst', i) < 0.6 then '1' when pg_temp.f('kst', i) < 0.02 then '1' else '0' end, case when f is null and pg_temp.f('kdl', i) < 0.25 then '2' else '0' end,
  (coalesce(f, date '2024-01-10' + pg_temp.z('kct', i, 0, 870)) - pg_temp.z('kcb', i, 1, 40)) + time '09:00' + pg_temp.z('kcm', i, 0, 500) * interval '1 minute'
from (select i, pg_temp.w('kt1', i, '1:66,2:7,3:9,4:5,5:8,9:5') as t, pg_temp.one('ka', i, '工业园区,工业园区,姑苏区,虎丘区,吴中区,相城区,吴江区,昆山市,太仓市') as a,
    pg_temp.one('k1', i, '恒,瑞,华,鑫,博,嘉,盛,金,天,东,同,德,卓,远,启,锦') || pg_temp.one('k2', i, '达,源,泰,宇,诚,润,捷,科,信,越,泽,腾,菲,航,川,丰,利') as nm, (select min(d) from ct where cust = n.i) as f, (select max(coalesce(stop, fin)) from ct where cust = n.i) as g from generate_series(1, 248) as n (i)) as s;

create table lz_contract (
  contract_id bigint primary key,
  contract_no varchar(30) not null,
  parent_id bigint,
  customer_id bigint not null,
  salesman_id bigint,
  sign_date date,
  start_date date not null,
  end_date date not null,
  stop_date date,
  fee_mode char(1) not null,
  pay_cycle int not null,
  deposit_amount numeric(10,2) default 0,
  deposit_status char(1),
  contract_status char(1) not null,
  remark varchar(200),
  create_time timestamp
);
comment on table lz_contract is '租赁合同表';
comment on column lz_contract.contract_id is '合同ID';
comment on column lz_contract.contract_no is '合同编号';
comment on column lz_contract.parent_id is '续签自哪份合同（contract_id），首签为空';
comment on column lz_contract.customer_id is '客户ID';
comment on column lz_contract.salesman_id is '签单业务员ID';
comment on column lz_contract.sign_date is '签订日期';
comment on column lz_contract.start_date is '起租日期';
comment on column lz_contract.end_date is '到期日期';
comment on column lz_contract.stop_date is '提前终止日期';
comment on column lz_contract.fee_mode is '计费方式（1月租含张+超印 2按张计费 3包月不限量）';
comment on column lz_contract.pay_cycle is '结算周期（月）';
comment on column lz_contract.deposit_amount is '押金金额（元）';
comment on column lz_contract.deposit_status is '押金状态（0未收 1已收 2已退 3已抵扣）';
comment on column lz_contract.contract_status is '合同状态（0草稿 1待审核 2执行中 3已到期 4提前终止 9已作废）';
comment on column lz_contract.remark is '备注';
comment on column lz_contract.create_time is '创建时间';
insert into lz_contract
select c.id, 'ZL' || to_char(d - 3, 'YYYYMM') || lpad(row_number() over (partition by to_char(d - 3, 'YYYYMM') order by c.id)::text, 3, '0'), (select p.id from ct as p where p.i = c.par), c.cust, case when k.salesman_id = 8 and d > date '2025-06-01' then 3 else k.salesman_id end, case when st in ('0', '1') then null else d - pg_temp.z('sg', id, 0, 3) end, d, fin, stop,
  pg_temp.w('fm', coalesce(par % 1000, i), '1:70,2:20,3:10'), cyc, dep, case when dep = 0 or st in ('0', '1', '9') then '0' when st = '4' then pg_temp.w('ds', id, '2:5,3:4,1:1') when st = '3' and not exists (select from ct as q where q.par = c.i) then pg_temp.w('ds', id, '2:7,3:1,1:2') when st = '3' then '3' else pg_temp.w('ds', id, '1:12,0:1') end,
  st, case st when '9' then pg_temp.one('rm', id, '客户改签,录入重复,客户放弃') when '4' then pg_temp.one('rm', id, '客户搬迁,客户公司注销,长期欠费收机,客户自购设备') else case when par is not null then '续签' end end, (d - pg_temp.z('sg', id, 0, 3)) + time '13:10' + pg_temp.z('sm', id, -240, 240) * interval '1 minute'
from (select ct.*, case when par is not null then 0 else pg_temp.w('dep', ct.id, '0:4,500:2,1000:4,2000:2')::int end as dep from ct) as c join lz_customer as k on k.customer_id = c.cust;

create table lz_machine (
  machine_id bigint primary key,
  machine_no varchar(20) not null,
  serial_no varchar(30),
  model_id int not null,
  is_new char(1),
  purchase_date date,
  purchase_price numeric(10,2),
  machine_status char(1) not null,
  customer_id bigint,
  scrap_date date,
  warehouse varchar(20),
  del_flag char(1) default '0',
  remark varchar(200)
);
comment on table lz_machine is '设备台账';
comment on column lz_machine.machine_id is '设备ID';
comment on column lz_machine.machine_no is '设备编号';
comment on column lz_machine.serial_no is '机身序列号';
comment on column lz_machine.model_id is '机型ID';
comment on column lz_machine.is_new is '采购成色（1全新 0二手）';
comment on column lz_machine.purchase_date is '采购日期';
comment on column lz_machine.purchase_price is '采购价（元）';
comment on column lz_machine.machine_status is '设备状态（0在库 1在租 2维修中 3已出售 4已报废）';
comment on column lz_machine.customer_id is '当前所在客户ID，不在租为空';
comment on column lz_machine.scrap_date is '报废或出售日期';
comment on column lz_machine.warehouse is '所在仓库，在租为空';
comment on column lz_machine.del_flag is '删除标志（0代表存在 2代表删除）';
comment on column lz_machine.remark is '备注';
insert into lz_machine
select s.id, 'SB' || lpad(s.id::text, 5, '0'), case when pg_temp.f('mn', s.id) < 0.04 then null else pg_temp.one('mp', s.id, 'E2,W9,A7,3X,V6,LT') || upper(substr(md5('sn' || s.id), 1, 8)) end, s.model, nw, s.bought, round((p.purchase_price * case nw when '1' then 0.96 + pg_temp.f('mpr', s.id) * 0.08 else 0.4 + pg_temp.f('mpr', s.id) * 0.2 end)::numeric, -1),
  s.st, s.cust, case when s.st in ('3', '4') then least(coalesce(s.free, s.bought + 200) + pg_temp.z('sc', s.id, 3, 60), date '2026-06-19') end, case when s.st in ('0', '2') then pg_temp.w('wh', s.id, '园区总仓:4,昆山分仓:1') end, case when s.rentals = 0 and s.st = '0' and pg_temp.f('mdl', s.id) < 0.06 then '2' else '0' end, case when s.st = '4' then pg_temp.one('ms', s.id, '主板损坏无维修价值,成像组件老化,进水') end
from (select mc.*, a.cust, case when pg_temp.f('mw', mc.id) < 0.55 then '1' else '0' end as nw,
    case when a.cust is not null then '1' when mc.free < date '2026-04-01' then pg_temp.w('mst', mc.id, '0:5,2:1,3:1.5,4:2.5') else pg_temp.w('mst', mc.id, '0:9,2:1') end as st
  from mc left join (select it.mc, ct.cust from it join ct on ct.id = it.ct where ct.st = '2') as a on a.mc = mc.id) as s join lz_machine_model as p on p.model_id = s.model;

create table lz_contract_machine (
  id bigint primary key,
  contract_id bigint not null,
  machine_id bigint not null,
  install_date date,
  remove_date date,
  month_rent numeric(10,2) not null,
  free_bw int not null,
  free_color int not null,
  bw_price numeric(6,3) not null,
  color_price numeric(6,3),
  init_bw bigint not null default 0,
  init_color bigint not null default 0,
  place varchar(50)
);
comment on table lz_contract_machine is '合同设备明细';
comment on column lz_contract_machine.id is '主键';
comment on column lz_contract_machine.contract_id is '合同ID';
comment on column lz_contract_machine.machine_id is '设备ID';
comment on column lz_contract_machine.install_date is '装机日期';
comment on column lz_contract_machine.remove_date is '撤机日期，未撤为空';
comment on column lz_contract_machine.month_rent is '月租金（元/月），按张计费的为0';
comment on column lz_contract_machine.free_bw is '每月含黑白张数';
comment on column lz_contract_machine.free_color is '每月含彩色张数';
comment on column lz_contract_machine.bw_price is '黑白超印单价（元/张）';
comment on column lz_contract_machine.color_price is '彩色超印单价（元/张），黑白机为空';
comment on column lz_contract_machine.init_bw is '起租黑白读数';
comment on column lz_contract_machine.init_color is '起租彩色读数';
comment on column lz_contract_machine.place is '摆放位置';

-- 每期用量；读数沿设备累计
create temp table rd as
select row_number() over (order by ct.d + n * ct.cyc * interval '1 month', it.id)::int as id, it.id as item, it.ct, it.mc, n::int as n, (ct.d + (n - 1) * ct.cyc * interval '1 month')::date as p0, (ct.d + n * ct.cyc * interval '1 month' - interval '1 day')::date as p1, ct.cyc, m.machine_type like '%C' as col,
  (base.v * ct.cyc * (0.75 + 0.5 * pg_temp.f('ub', it.id * 100 + n)) * case extract(month from (ct.d + n * ct.cyc * interval '1 month')) when 2 then 0.6 when 3 then 0.9 when 10 then 0.85 when 12 then 1.2 when 1 then 1.1 else 1 end * case when pg_temp.f('uq', it.id * 100 + n) < 0.015 then 2.8 else 1 end)::int as bw,
  case when m.machine_type like '%C' then (base.v * (0.05 + 0.3 * pg_temp.f('cr', it.id)) * ct.cyc * (0.6 + 0.8 * pg_temp.f('uc', it.id * 100 + n)))::int else 0 end as co
from it join ct on ct.id = it.ct and ct.st in ('2', '3', '4') join lz_machine_model as m on m.model_id = it.model
  cross join lateral (select case when m.machine_type like 'A4%' then 300 + power(pg_temp.f('bv', it.mc), 2) * 1800 else 900 + power(pg_temp.f('bv', it.mc), 3) * 9000 end as v) as base
  cross join lateral generate_series(1, ct.term / ct.cyc) as n
where (ct.d + n * ct.cyc * interval '1 month' - interval '1 day')::date <= least(coalesce(ct.stop, ct.fin), date '2026-06-22');
create temp table rd2 as
select rd.*, z0.b0 + sum(bw) over w - bw as pb, z0.b0 + sum(bw) over w as cb, z0.c0 + sum(co) over w - co as pc, z0.c0 + sum(co) over w as cc
from rd join lz_machine as m on m.machine_id = rd.mc
  cross join lateral (select case when m.is_new = '1' then 0 else pg_temp.z('b0', rd.mc, 20000, 260000) end as b0, case when m.is_new = '0' and rd.col then pg_temp.z('c0', rd.mc, 5000, 60000) else 0 end as c0) as z0
window w as (partition by rd.mc order by rd.p1, rd.item);
insert into lz_contract_machine
select it.id, it.ct, it.mc, case when c.st = '9' then null else c.d + pg_temp.z('ins', it.id, 0, 2) * (case when c.par is null then 1 else 0 end) end, case when c.st in ('3', '4') then coalesce(c.stop, c.fin) + 1 end,
  case k.fee_mode when '2' then 0 else round((m.ref_month_rent * case k.fee_mode when '3' then 1.5 else 0.9 + 0.2 * pg_temp.f('mr', it.id) end)::numeric, -1) end,
  case k.fee_mode when '1' then case when m.machine_type like 'A4%' then 500 else pg_temp.w('fb', it.id, '1000:3,2000:5,3000:2')::int end else 0 end, case when k.fee_mode = '1' and m.machine_type like '%C' then pg_temp.w('fc', it.id, '0:4,100:3,200:3')::int else 0 end,
  case k.fee_mode when '3' then 0 when '2' then pg_temp.one('pb', it.id, '0.08,0.10,0.12')::numeric else pg_temp.one('pb', it.id, '0.05,0.06,0.06,0.08')::numeric end, case when m.machine_type like '%C' then case k.fee_mode when '3' then 0 else pg_temp.one('pc', it.id, '0.45,0.50,0.50,0.60')::numeric end end,
  coalesce(r.pb, case when mm.is_new = '1' then 0 else pg_temp.z('b0', it.mc, 20000, 260000) end), coalesce(r.pc, 0), pg_temp.one('pl', it.id, '前台,行政部,财务部,二楼文印室,设计部,三楼走廊,车间办公室,人事部')
from it join ct as c on c.id = it.ct join lz_contract as k on k.contract_id = c.id join lz_machine_model as m on m.model_id = it.model join lz_machine as mm on mm.machine_id = it.mc left join rd2 as r on r.item = it.id and r.n = 1;

create table lz_bill (
  bill_id bigint primary key,
  bill_no varchar(30) not null,
  contract_id bigint not null,
  customer_id bigint not null,
  period_start date,
  period_end date,
  bill_date date,
  due_date date,
  total_amount numeric(12,2) not null,
  discount_amount numeric(12,2) default 0,
  receivable_amount numeric(12,2) not null,
  received_amount numeric(12,2) default 0,
  bill_status char(1) not null,
  invoice_no varchar(30),
  invoice_date date,
  remark varchar(200)
);
comment on table lz_bill is '应收账单表';
comment on column lz_bill.bill_id is '账单ID';
comment on column lz_bill.bill_no is '账单编号';
comment on column lz_bill.contract_id is '合同ID';
comment on column lz_bill.customer_id is '客户ID';
comment on column lz_bill.period_start is '账期开始日期';
comment on column lz_bill.period_end is '账期结束日期';
comment on column lz_bill.bill_date is '出账日期';
comment on column lz_bill.due_date is '应付日期';
comment on column lz_bill.total_amount is '账单金额（元）';
comment on column lz_bill.discount_amount is '优惠金额（元）';
comment on column lz_bill.receivable_amount is '应收金额（元）=账单金额-优惠金额';
comment on column lz_bill.received_amount is '已收金额（元）';
comment on column lz_bill.bill_status is '账单状态（0待确认 1待收款 2部分收款 3已收清 8坏账 9已作废）';
comment on column lz_bill.invoice_no is '发票号码';
comment on column lz_bill.invoice_date is '开票日期';
comment on column lz_bill.remark is '备注';

create table lz_meter_reading (
  reading_id bigint primary key,
  contract_machine_id bigint not null,
  machine_id bigint not null,
  bill_id bigint,
  read_date date not null,
  read_way char(1),
  reader_id bigint,
  last_bw bigint not null,
  this_bw bigint not null,
  last_color bigint not null,
  this_color bigint not null,
  waste_count int default 0,
  rent_amount numeric(10,2) not null,
  over_amount numeric(10,2) not null,
  amount numeric(10,2) not null,
  abnormal_flag char(1) default '0'
);
comment on table lz_meter_reading is '抄表记录表';
comment on column lz_meter_reading.reading_id is '抄表ID';
comment on column lz_meter_reading.contract_machine_id is '合同设备明细ID';
comment on column lz_meter_reading.machine_id is '设备ID';
comment on column lz_meter_reading.bill_id is '生成的账单ID';
comment on column lz_meter_reading.read_date is '抄表日期';
comment on column lz_meter_reading.read_way is '抄表方式（1上门抄表 2客户上报 3远程采集）';
comment on column lz_meter_reading.reader_id is '抄表人ID，远程采集为空';
comment on column lz_meter_reading.last_bw is '上次黑白读数';
comment on column lz_meter_reading.this_bw is '本次黑白读数';
comment on column lz_meter_reading.last_color is '上次彩色读数';
comment on column lz_meter_reading.this_color is '本次彩色读数';
comment on column lz_meter_reading.waste_count is '废张数（黑白，不计费）';
comment on column lz_meter_reading.rent_amount is '本期租金（元）';
comment on column lz_meter_reading.over_amount is '本期超印费（元）';
comment on column lz_meter_reading.amount is '本期费用合计（元）';
comment on column lz_meter_reading.abnormal_flag is '是否异常（0正常 1用量异常）';
create temp table bl as
select row_number() over (order by p1, ct)::int as bid, ct, n, min(p0) as p0, p1 from rd2 group by ct, n, p1;
insert into lz_meter_reading
select id, item, mc, bid, least(p1 + pg_temp.z('rdd', id, -1, 1), date '2026-06-24'), way, case way when '3' then null when '1' then pg_temp.one('rdp', item, '13,14,15,16,18,19,20,21,22,24')::int else 12 end, pb, cb, pc, cc, wst, rent, over, rent + over, case when bw > 0 and pg_temp.f('uq', item * 100 + n) < 0.015 then '1' else '0' end
from (select r.*, b.bid, x.month_rent * r.cyc as rent, pg_temp.w('rw', r.id, case when r.p1 > '2025-01-01' then '1:3,2:4,3:4' else '1:6,2:4,3:1' end) as way, round(greatest(0, r.bw - wst - x.free_bw * r.cyc) * x.bw_price + greatest(0, r.co - x.free_color * r.cyc) * coalesce(x.color_price, 0), 2) as over
  from (select rd2.*, case when pg_temp.f('wf', id) < 0.2 then pg_temp.z('wn', id, 1, 40) * 5 else 0 end as wst from rd2) as r join bl as b on b.ct = r.ct and b.n = r.n join lz_contract_machine as x on x.id = r.item) as s;

create table lz_receipt (
  receipt_id bigint primary key,
  receipt_no varchar(30) not null,
  bill_id bigint not null,
  customer_id bigint not null,
  receipt_date date not null,
  pay_way char(1),
  receipt_amount numeric(12,2) not null,
  handler_id bigint,
  status char(1) default '0',
  remark varchar(200),
  create_time timestamp
);
comment on table lz_receipt is '收款记录表';
comment on column lz_receipt.receipt_id is '收款ID';
comment on column lz_receipt.receipt_no is '收款单号';
comment on column lz_receipt.bill_id is '账单ID';
comment on column lz_receipt.customer_id is '客户ID';
comment on column lz_receipt.receipt_date is '收款日期';
comment on column lz_receipt.pay_way is '收款方式（字典lz_pay_way）';
comment on column lz_receipt.receipt_amount is '收款金额（元）';
comment on column lz_receipt.handler_id is '经办人ID';
comment on column lz_receipt.status is '状态（0有效 1作废）';
comment on column lz_receipt.remark is '备注';
comment on column lz_receipt.create_time is '创建时间';
create temp table bb as
select b.*, k.cust, c.credit_days as cd, t.tot, case when pg_temp.f('di', bid) < 0.05 then round((t.tot * 0.05)::numeric, 0) else 0 end as disc, least(b.p1 + pg_temp.z('bd', bid, 1, 4), date '2026-06-24') as bd, pg_temp.f('py', bid) + case when k.st = '4' and pg_temp.f('bad', k.id) < 0.4 then 0.2 else 0 end as e
from bl as b join ct as k on k.id = b.ct join lz_customer as c on c.customer_id = k.cust join (select bill_id, sum(amount) as tot from lz_meter_reading group by 1) as t on t.bill_id = b.bid;
create temp table rc as
select bid, cust, 1 as part, bd + least(greatest(1, (cd * (0.4 + 0.8 * pg_temp.f('lag', bid)))::int + pg_temp.z('lg2', bid, -3, 25)), 150) as d, case when e >= 0.9 then round((tot - disc) * 0.5, 0) else tot - disc end as a from bb where e < 0.95 and tot - disc > 0
union all select bid, cust, 2, bd + cd + pg_temp.z('lg3', bid, 160, 200), tot - disc - round((tot - disc) * 0.5, 0) from bb where e >= 0.9 and e < 0.93 and tot - disc > 1;
insert into lz_receipt
select row_number() over (order by d, bid, v), 'SK' || to_char(d, 'YYYYMMDD') || lpad(row_number() over (partition by d order by bid, v)::text, 3, '0'), bid, cust, d, pw, a, pg_temp.z('rh', bid, 28, 30), v, case v when '1' then '录入错误，作废重录' end, d + time '09:20' + pg_temp.z('rt', bid * 2 + part, 0, 480) * interval '1 minute'
from (select bid, cust, part, case extract(isodow from d) when 6 then d - 1 when 7 then d - 2 else d end as d, a, '0' as v, pg_temp.w('pw', cust, '1:7,2:2,3:1') as pw from rc where d <= date '2026-06-24' and a > 0
  union all select bid, cust, part, case extract(isodow from d) when 6 then d - 1 when 7 then d - 2 else d end, a, '1', pg_temp.w('pw', bid, '1:7,2:2,3:1,4:1,5:1') from rc where d <= date '2026-06-24' and a > 0 and pg_temp.f('vd', bid) < 0.008) as s;
insert into lz_bill
select bid, 'ZD' || to_char(bd, 'YYYYMM') || lpad(row_number() over (partition by to_char(bd, 'YYYYMM') order by bid)::text, 4, '0'), ct, cust, p0, p1, bd, bd + cd, tot, disc, tot - disc, rec,
  case when rec >= tot - disc then '3' when rec > 0 then '2' when bd > date '2026-06-20' then '0' when bd < date '2025-06-01' and e > 1.02 then '8' else '1' end, case when inv then '2632' || lpad(pg_temp.z('iv', bid, 0, 99999999)::text, 8, '0') || lpad((bid % 100000000)::text, 8, '0') end, case when inv then least(bd + pg_temp.z('ivd', bid, 0, 6), date '2026-06-24') end, case when disc > 0 then pg_temp.one('bdr', bid, '老客户优惠,停机补偿,抹零及服务补偿') end
from (select bb.*, coalesce((select sum(receipt_amount) from lz_receipt as r where r.bill_id = bid and r.status = '0'), 0) as rec, cust % 10 < 8 and bd < date '2026-06-15' and tot > 0 as inv from bb) as s;
insert into lz_bill -- 抄错作废、已重开的账单
select 100000 + bill_id, bill_no || 'F', contract_id, customer_id, period_start, period_end, bill_date, due_date, total_amount + pg_temp.z('vf', bill_id, -3, 8) * 10 + 12, 0, total_amount + pg_temp.z('vf', bill_id, -3, 8) * 10 + 12, 0, '9', null, null, '抄表数有误，作废重开' from lz_bill where pg_temp.f('void', bill_id) < 0.012;

-- 维修派工 ----------------------------------------------------------------------------------------------
create table lz_repair_order (
  order_id bigint primary key,
  order_no varchar(30) not null,
  customer_id bigint not null,
  machine_id bigint not null,
  source char(1),
  fault_type char(2),
  fault_desc varchar(200),
  report_time timestamp not null,
  engineer_id bigint,
  dispatch_time timestamp,
  arrive_time timestamp,
  finish_time timestamp,
  order_status char(1) not null,
  fee_amount numeric(10,2) default 0,
  score int,
  remark varchar(200)
);
comment on table lz_repair_order is '维修派工单';
comment on column lz_repair_order.order_id is '工单ID';
comment on column lz_repair_order.order_no is '工单编号';
comment on column lz_repair_order.customer_id is '客户ID';
comment on column lz_repair_order.machine_id is '设备ID';
comment on column lz_repair_order.source is '报修来源（1微信报修 2电话报修 3定期巡检 4传真通知）';
comment on column lz_repair_order.fault_type is '故障类型（字典lz_fault_type）';
comment on column lz_repair_order.fault_desc is '故障描述';
comment on column lz_repair_order.report_time is '报修时间';
comment on column lz_repair_order.engineer_id is '工程师ID';
comment on column lz_repair_order.dispatch_time is '派工时间';
comment on column lz_repair_order.arrive_time is '到场时间';
comment on column lz_repair_order.finish_time is '完成时间';
comment on column lz_repair_order.order_status is '工单状态（0待派工 1已派工 2处理中 3已完成 4已回访 9已取消）';
comment on column lz_repair_order.fee_amount is '收费金额（元），人为损坏时收取';
comment on column lz_repair_order.score is '客户评分（1-5），未回访为空';
comment on column lz_repair_order.remark is '备注';
insert into lz_repair_order
select id, 'WX' || to_char(rt, 'YYYYMMDD') || lpad(row_number() over (partition by rt::date order by id)::text, 3, '0'), cust, mc, case ft when '08' then '3' else pg_temp.w('rs', id, '1:6,2:4') end, ft,
  case ft when '01' then pg_temp.one('fd', id, '纸盒1频繁卡纸,双面打印卡纸,定影处卡纸,输稿器卡纸') when '02' then pg_temp.one('fd', id, '复印有黑线,底灰明显,彩色偏色') when '03' then pg_temp.one('fd', id, '提示墨粉不足,需换粉盒') when '04' then pg_temp.one('fd', id, '新电脑装驱动,换路由器后打不了,IP冲突') when '05' then pg_temp.one('fd', id, '扫描到文件夹失败,扫描有条纹') when '06' then '开机有异响' when '07' then pg_temp.one('fd', id, 'SC542,E000-0001,C-2557,提示呼叫服务') when '08' then '季度保养' else null end,
  rt, case when st in ('0') or (st = '9' and pg_temp.f('c9', id) < 0.6) then null else eng end, case when st = '0' or (st = '9' and pg_temp.f('c9', id) < 0.6) then null else t1 end, case when st in ('2', '3', '4') then t2 end, case when st in ('3', '4') then t3 end, st, case when st in ('3', '4') and pg_temp.f('fe', id) < 0.05 then pg_temp.one('fa', id, '80,120,150,260,380')::int else 0 end,
  case when st = '4' then pg_temp.w('sc', id, '5:70,4:20,3:6,2:2,1:2')::int end, case st when '9' then pg_temp.one('cx', id, '客户自行解决,重复报修,电话指导解决') end
from (select s.*, rt + pg_temp.z('t1', id, 3, 70) * interval '1 minute' as t1, t2, t2 + pg_temp.z('t3', id, 15, 160) * interval '1 minute' as t3,
    case when rt < timestamp '2026-06-22 12:00' then pg_temp.w('rst', id, '3:30,4:64,9:6') when rt < timestamp '2026-06-24 09:00' then pg_temp.w('rst', id, '1:2,2:3,3:5') else pg_temp.w('rst', id, '0:3,1:2') end as st, pg_temp.w('eg', id, case when rt < timestamp '2024-11-01' then '13:5,14:6,15:4,16:3,17:4,18:3,23:3' when rt < timestamp '2025-08-01' then '13:5,14:6,15:4,16:3,18:3,19:4,20:3,23:2' else '13:5,14:6,15:3,16:3,18:3,19:4,20:3,21:3,22:2,24:2' end)::int as eng
  from (select row_number() over (order by d, i, n) as id, mc, cust, pg_temp.w('ft', i * 50 + n, '01:24,02:14,03:18,04:14,05:8,06:4,07:7,08:9,99:2') as ft, d + time '08:30' + pg_temp.z('rm', i * 50 + n, 0, 520) * interval '1 minute' as rt
    from (select it.id as i, n, it.mc, ct.cust, (ct.d + floor(pg_temp.f('rdt', it.id * 50 + n) * (least(coalesce(ct.stop, ct.fin), date '2026-06-24') - ct.d + 1))::int) as d from it join ct on ct.id = it.ct and ct.st in ('2', '3', '4') and ct.d <= date '2026-06-24' cross join lateral generate_series(1, ceil(power(pg_temp.f('nr', it.id), 1.6) * (least(coalesce(ct.stop, ct.fin), date '2026-06-24') - ct.d) / 42.0)::int) as n) as q where extract(isodow from d) < 6 or pg_temp.f('we', i * 50 + n) < 0.12) as s
    cross join lateral (select date_trunc('minute', rt + (70 + power(pg_temp.f('t2', id), 3) * 900 + pg_temp.z('t2b', id, 5, 90)) * interval '1 minute') as v) as raw
    cross join lateral (select case when extract(hour from v) >= 18 or extract(hour from v) < 8 then greatest(rt::date + 1, v::date) + time '08:50' + pg_temp.z('t2c', id, 0, 180) * interval '1 minute' else v end as t2) as arr) as t;

-- 耗材出库 ----------------------------------------------------------------------------------------------
create table lz_stock_out (
  out_id bigint primary key,
  out_no varchar(30) not null,
  out_type char(1) not null,
  order_id bigint,
  customer_id bigint,
  receiver_id bigint,
  out_date date not null,
  total_amount numeric(12,2) not null,
  out_status char(1) not null,
  keeper_id bigint,
  create_time timestamp
);
comment on table lz_stock_out is '耗材出库单';
comment on column lz_stock_out.out_id is '出库单ID';
comment on column lz_stock_out.out_no is '出库单号';
comment on column lz_stock_out.out_type is '出库类型（1工单领用 2送客户 3零售 4报损）';
comment on column lz_stock_out.order_id is '维修工单ID（工单领用时有值）';
comment on column lz_stock_out.customer_id is '客户ID，报损为空';
comment on column lz_stock_out.receiver_id is '领用人ID';
comment on column lz_stock_out.out_date is '出库日期';
comment on column lz_stock_out.total_amount is '出库金额合计（元）：零售按售价，其余按成本';
comment on column lz_stock_out.out_status is '单据状态（0待审核 1已出库 9已作废）';
comment on column lz_stock_out.keeper_id is '仓管员ID';
comment on column lz_stock_out.create_time is '创建时间';
create table lz_stock_out_item (
  item_id bigint primary key,
  out_id bigint not null,
  consumable_id int not null,
  quantity int not null,
  unit_price numeric(10,2) not null,
  amount numeric(12,2) not null,
  back_quantity int default 0
);
comment on table lz_stock_out_item is '耗材出库明细';
comment on column lz_stock_out_item.item_id is '明细ID';
comment on column lz_stock_out_item.out_id is '出库单ID';
comment on column lz_stock_out_item.consumable_id is '耗材ID';
comment on column lz_stock_out_item.quantity is '出库数量';
comment on column lz_stock_out_item.unit_price is '单价（元）';
comment on column lz_stock_out_item.amount is '金额（元）';
comment on column lz_stock_out_item.back_quantity is '退回数量（未用完退库，不冲减金额）';
create temp table so as
select row_number() over (order by d, k, r)::int as id, s.* from (
  select 1 as k, order_id as r, '1' as t, order_id as ord, customer_id as cust, engineer_id as rec, coalesce(arrive_time, report_time)::date as d, fault_type as ft, machine_id as mc from lz_repair_order where order_status in ('3', '4') and pg_temp.f('so', order_id) < case fault_type when '03' then 0.95 when '02' then 0.6 when '01' then 0.25 when '07' then 0.4 when '06' then 0.4 when '08' then 0.2 else 0.03 end
  union all select 2, i, t, null, case t when '4' then null else 1 + floor(power(pg_temp.f('soc', i), 1.8) * 230)::int end, case t when '2' then pg_temp.z('sor', i, 13, 16) when '3' then pg_temp.z('sor', i, 4, 7) else 25 end, case when extract(isodow from d) > 5 then d - 2 else d end, null, null from (select i, pg_temp.w('sot', i, '2:5,3:6,4:1') as t, date '2023-07-03' + pg_temp.z('sod', i, 0, 1080) as d from generate_series(1, 420) as i) as g) as s;
insert into lz_stock_out_item
select row_number() over (order by id, n), id, c, q, p, q * p, case when t = '1' and pg_temp.f('bk', id * 5 + n) < 0.03 and q > 1 then 1 else 0 end from (
  select so.id, n, so.t, h.consumable_id as c, case when h.category = '纸张' then pg_temp.z('q', so.id * 5 + n, 2, 20) else pg_temp.w('q', so.id * 5 + n, '1:7,2:3,3:1')::int end as q, case so.t when '3' then h.sale_price else h.cost_price end as p
  from so cross join lateral generate_series(1, pg_temp.w('nl', so.id, '1:6,2:3,3:1')::int) as n join lz_consumable as h on h.consumable_id = case when so.t = '1' then case when so.ft = '03' and n < 3 then 4 * pg_temp.z('hb', so.mc, 0, 6) + n when so.ft = '02' and n = 1 then 4 * pg_temp.z('hb', so.mc, 0, 6) + 3 when so.ft = '07' and n = 1 then 4 * pg_temp.z('hb', so.mc, 0, 6) + 4 else 28 + (pg_temp.z('hx', so.id, 0, 5) + n) % 6 + 1 end else case when n = 1 then pg_temp.z('hy', so.id, 35, 37) else 4 * pg_temp.z('hz', so.id, 0, 6) + n - 1 end end) as x;
insert into lz_stock_out
select so.id, 'CK' || to_char(so.d, 'YYYYMMDD') || lpad(row_number() over (partition by so.d order by so.id)::text, 2, '0'), so.t, so.ord, so.cust, so.rec, so.d, a.s, case when so.d >= date '2026-06-23' then '0' when pg_temp.f('sv', so.id) < 0.015 then '9' else '1' end, pg_temp.z('kp', so.id, 25, 26), so.d + time '08:40' + pg_temp.z('st', so.id, 0, 500) * interval '1 minute'
from so join (select out_id, sum(amount) as s from lz_stock_out_item group by 1) as a on a.out_id = so.id;

create table sys_oper_log (
  oper_id bigint primary key,
  title varchar(50),
  business_type int,
  method varchar(100),
  oper_name varchar(50),
  oper_ip varchar(50),
  status int,
  error_msg varchar(200),
  oper_time timestamp
);
comment on table sys_oper_log is '操作日志记录';
comment on column sys_oper_log.oper_id is '日志主键';
comment on column sys_oper_log.title is '模块标题';
comment on column sys_oper_log.business_type is '业务类型（0其它 1新增 2修改 3删除）';
comment on column sys_oper_log.method is '方法名称';
comment on column sys_oper_log.oper_name is '操作人员';
comment on column sys_oper_log.oper_ip is '主机地址';
comment on column sys_oper_log.status is '操作状态（0正常 1异常）';
comment on column sys_oper_log.error_msg is '错误消息';
comment on column sys_oper_log.oper_time is '操作时间';
insert into sys_oper_log
select i, split_part(m, '/', 1), b, 'com.lz.web.controller.' || split_part(m, '/', 2) || '.' || (array['export', 'add', 'edit', 'remove'])[b + 1] || '()', 'u' || lpad(pg_temp.z('ou', i, 3, 30)::text, 3, '0'), '192.168.1.' || pg_temp.z('oi', i, 10, 90), e, case e when 1 then pg_temp.one('oe', i, '该合同已生成账单不能删除,库存不足,Duplicate entry') end, timestamp '2026-03-26 08:30' + (i / 10) * interval '1 day' + pg_temp.z('ot', i, 0, 560) * interval '1 minute'
from (select i, pg_temp.one('om', i, '租赁合同/ContractController,抄表记录/MeterReadingController,抄表记录/MeterReadingController,应收账单/BillController,维修派工/RepairOrderController,出库单/StockOutController,客户信息/CustomerController') as m, pg_temp.w('ob', i, '0:1,1:5,2:5,3:1')::int as b, case when pg_temp.f('os', i) < 0.03 then 1 else 0 end as e from generate_series(1, 900) as i) as s;

create index idx_contract_customer on lz_contract (customer_id);
create index idx_cm_contract on lz_contract_machine (contract_id);
create index idx_reading_cm on lz_meter_reading (contract_machine_id);
create index idx_bill_contract on lz_bill (contract_id);
create index idx_repair_machine on lz_repair_order (machine_id);
create index idx_outitem_out on lz_stock_out_item (out_id);
