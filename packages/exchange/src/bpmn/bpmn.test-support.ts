/** A file with the traits that other tools' files have: prefixes, foreign extensions, nested lanes, a sub-process, no names. */
export function foreignFile({ flows = '', process = '', diagram = '' } = {}): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<semantic:definitions xmlns:semantic="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:ot="http://other.tool/ns" id="_defs" targetNamespace="http://other.tool">
  <semantic:collaboration id="Co">
    <semantic:participant id="Shop" name="Shop" processRef="P1"/>
    <semantic:participant id="Supplier" name="Supplier" processRef="P2"/>
    <semantic:participant id="Buyer" name="Buyer"/>
    <semantic:messageFlow id="M1" sourceRef="Ask" targetRef="Deliver"/>
  </semantic:collaboration>
  <semantic:process id="P1" name="Buying">
    <semantic:extensionElements><ot:colour value="teal"/></semantic:extensionElements>
    <semantic:laneSet id="LS">
      <semantic:lane id="Back" name="Back office">
        <semantic:childLaneSet id="CLS">
          <semantic:lane id="Lead" name="operations LEAD"><semantic:flowNodeRef>Begin</semantic:flowNodeRef><semantic:flowNodeRef>Ask</semantic:flowNodeRef></semantic:lane>
          <semantic:lane id="Unheard" name="Unheard of"><semantic:flowNodeRef>Check</semantic:flowNodeRef><semantic:flowNodeRef>Late</semantic:flowNodeRef><semantic:flowNodeRef>Done</semantic:flowNodeRef></semantic:lane>
        </semantic:childLaneSet>
      </semantic:lane>
    </semantic:laneSet>
    <semantic:startEvent id="Begin"><semantic:timerEventDefinition id="T"/></semantic:startEvent>
    <semantic:userTask id="Ask" name="Ask
for  goods"><semantic:documentation>By phone &amp; mail</semantic:documentation><semantic:extensionElements><ot:form key="f1"><ot:field id="x"/></ot:form></semantic:extensionElements></semantic:userTask>
    <semantic:subProcess id="Check" name="Check"><semantic:task id="Inside" name="Inside"/></semantic:subProcess>
    <semantic:boundaryEvent id="Late" attachedToRef="Check"><semantic:timerEventDefinition id="T2"/></semantic:boundaryEvent>
    <semantic:endEvent id="Done"/>
    <semantic:sequenceFlow id="F1" sourceRef="Begin" targetRef="Ask"/>
    <semantic:sequenceFlow id="F2" sourceRef="Ask" targetRef="Check"/>
    <semantic:sequenceFlow id="F3" sourceRef="Check" targetRef="Done"/>
    <semantic:sequenceFlow id="F4" sourceRef="Late" targetRef="Done"/>${flows}
    <semantic:textAnnotation id="Note"><semantic:text>remember</semantic:text></semantic:textAnnotation>
  </semantic:process>
  <semantic:process id="P2"><semantic:task id="Deliver" name="Deliver"/>${process}</semantic:process>${diagram}
</semantic:definitions>`;
}
