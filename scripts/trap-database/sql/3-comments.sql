comment on table crm.customer is '客户表';
comment on column crm.customer.customer_no is '客户编号';
comment on column crm.customer.full_title is '客户全称';
comment on column crm.customer.credit_level is '信用等级（A优 B良 C中 D差）';
comment on column crm.customer.contact_name is '联系人';
comment on column crm.customer.signed_on is '签约日期';
comment on column crm.customer.del_flag is '删除标志（0存在 2删除）';

comment on table crm.site is '服务站点';
comment on column crm.site.site_title is '站点名称';
comment on column crm.site.city is '所在城市';
comment on column crm.site.floors is '楼层数';

comment on table device_model is '电梯型号';
comment on column device_model.maker is '制造商';
comment on column device_model.rated_load_kg is '额定载重（公斤）';
comment on column device_model.list_price is '目录单价（元）';

comment on table device is '电梯';
comment on column device.device_code is '设备编码';
comment on column device.status is '状态（0正常 1停用）';
comment on column device.installed_on is '安装日期';
comment on column device.load_rate is '负载率（%）';

comment on table fault_type is '故障类型';
comment on column fault_type.fault_name is '故障名称';
comment on column fault_type.severity is '严重程度：1轻微 2一般 3较重 4严重 5危险';

comment on table tax_rate is '税率';

comment on table work_order is '维保工单';
comment on column work_order.order_no is '工单号';
comment on column work_order.priority is '优先级';
comment on column work_order.state is '工单状态 0-待派 1-处理中 2-已完成 3-已取消';
comment on column work_order.opened_at is '报修时间';
comment on column work_order.closed_at is '完工时间';
comment on column work_order.labour_minutes is '工时（分钟）';
comment on column work_order.visits is '上门次数';

comment on table archive.work_order is '历史工单';
comment on column archive.work_order.state is '工单状态 0-待派 1-处理中 2-已完成 3-已取消';
comment on column archive.work_order.opened_at is '报修时间';
comment on column archive.work_order.labour_minutes is '工时（分钟）';

comment on table "Part" is '备件';
comment on column "Part"."PartName" is '备件名称';
comment on column "Part"."PartKind" is '备件类别';
comment on column "Part"."UnitPrice" is '单价（元）';
comment on column "Part"."StockQty" is '库存量';

comment on table "order" is '备件订单';
comment on column "order"."group" is '客户分组';
comment on column "order".ordered_on is '下单日期';
comment on column "order".freight is '运费（元）';

comment on table order_line is '订单明细';
comment on column order_line.quantity is '数量';
comment on column order_line.unit_price is '成交单价（元）';
comment on column order_line.discount_rate is '折扣率';
comment on column order_line.net_amount is '净额（元）';

comment on table line_return is '退货记录';
comment on column line_return.returned_on is '退货日期';
comment on column line_return.returned_qty is '退货数量';
comment on column line_return.reason is '退货原因';

comment on table meter_reading is '电表读数';
comment on column meter_reading.read_at is '读数时间';
comment on column meter_reading.kwh is '用电量（千瓦时）';

comment on table visit is '巡检记录';
comment on column visit.visit_date is '巡检日期';
comment on column visit.result_code is '巡检结果：1=合格,2=整改,3=停梯';
comment on column visit.score is '评分';

comment on table site_energy is '站点能耗';
comment on column site_energy.month is '月份';
comment on column site_energy.planned_kwh is '计划用电量';
comment on column site_energy.actual_kwh is '实际用电量';

comment on table warranty_claim is '质保索赔';
comment on table payroll is '工资表';
comment on view v_open_work_order is '未完成工单';
comment on materialized view mv_site_month is '站点月度巡检';

drop schema demo_seed cascade;
